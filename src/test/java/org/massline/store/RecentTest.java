package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.massline.chat.Bytes;

class RecentTest {
    private final Recent<String> recent = new Recent<>(2);

    @Test
    void whatWasKeptIsKnownByItsBytes() {
        recent.keep(Bytes.of("{}"), "nothing");

        assertThat(recent.meaningOf(Bytes.of("{}"))).contains("nothing");
        assertThat(recent.meaningOf(Bytes.of("{ }"))).isEmpty();
    }

    @Test
    void whatNobodyAskedForTheLongestGoesFirst() {
        recent.keep(Bytes.of("1"), "one");
        recent.keep(Bytes.of("2"), "two");
        recent.meaningOf(Bytes.of("1"));
        recent.keep(Bytes.of("3"), "three");

        assertThat(recent.meaningOf(Bytes.of("1"))).contains("one");
        assertThat(recent.meaningOf(Bytes.of("2"))).isEmpty();
    }
}
