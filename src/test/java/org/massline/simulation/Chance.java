package org.massline.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** All that is left to chance, from one number. */
final class Chance implements RandomGenerator {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** One of its own for somebody, so that what others draw does not change what they draw. */
    Chance split() {
        return new Chance(random.split());
    }

    @Override
    public long nextLong() {
        return random.nextLong();
    }

    /** Whether something happens that happens so many times in a thousand. */
    boolean permille(int times) {
        return random.nextInt(1000) < times;
    }

    /** From 0 to less than this. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
