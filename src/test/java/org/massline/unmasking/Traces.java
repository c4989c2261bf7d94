package org.massline.unmasking;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.massline.playground.town.Person;

/** What Telegram says of people, in each form in which it may be written into a file. */
final class Traces {
    private static final int BITS_OF_VARINT = 7;

    private static final String LANGUAGE = "language";

    /** What it is, by how it is written: a character a byte. */
    private final Map<String, String> forms = new LinkedHashMap<>();

    Traces(Collection<Person> people) {
        people.forEach(person -> {
            number(person.id());
            words("name", person.name());
            words("username", person.key() + "_of_the_playground");
        });
        forms.put("zh-hans", LANGUAGE);
    }

    private void number(long id) {
        words("number", Long.toString(id));
        byte[] bytes = BigInteger.valueOf(id).toByteArray();
        add("number in bytes", bytes);
        byte[] turned = new byte[bytes.length];
        for (int each = 0; each < bytes.length; each++) {
            turned[each] = bytes[bytes.length - 1 - each];
        }
        add("number in bytes, the least first", turned);
        add("number in groups of seven bits", varint(id));
        words("number, hexadecimal", Long.toHexString(id));
    }

    private void words(String what, String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        add(what, bytes);
        add(what + ", hexadecimal", HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.ISO_8859_1));
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        // Its last character depends on what follows.
        add(what + ", Base64", base64.substring(0, base64.length() - 1).getBytes(StandardCharsets.ISO_8859_1));
    }

    private void add(String what, byte[] bytes) {
        forms.put(new String(bytes, StandardCharsets.ISO_8859_1), what);
    }

    private static byte[] varint(long value) {
        List<Byte> groups = new ArrayList<>();
        for (long rest = value; rest != 0 || groups.isEmpty(); rest >>>= BITS_OF_VARINT) {
            groups.addFirst((byte) ((rest & 0x7f) | (groups.isEmpty() ? 0 : 0x80)));
        }
        byte[] bytes = new byte[groups.size()];
        for (int each = 0; each < bytes.length; each++) {
            bytes[each] = groups.get(each);
        }
        return bytes;
    }

    /** What of people is in these bytes. */
    List<String> in(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return forms.entrySet().stream()
                .filter(form -> text.contains(form.getKey()))
                .map(form -> form.getValue() + ": " + form.getKey())
                .toList();
    }

    /** What of people is in this text, names in capitals or not. */
    List<String> in(String text) {
        List<String> found = new ArrayList<>(in(text.getBytes(StandardCharsets.UTF_8)));
        // The program's own name of a language differs from Telegram's in a capital only.
        in(text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)).stream()
                .filter(trace -> !trace.startsWith(LANGUAGE))
                .forEach(found::add);
        return found;
    }
}
