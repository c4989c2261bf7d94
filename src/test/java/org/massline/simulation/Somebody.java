package org.massline.simulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.massline.model.Role;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenButton;
import org.massline.playground.town.SeenMessage;

/** Somebody who does as they like with what the bot shows them. */
final class Somebody {
    /** Of a receipt. */
    static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}");

    private static final Set<String> FORWARD =
            Set.of("Anonymous", "匿名", "✅ Send", "✅ 发送", "Mine is different", "我的不一样", "Yes, withdraw it", "是的，撤回");

    /** What leads away from what was begun: that is rarely wanted. */
    private static final Set<String> ASTRAY =
            Set.of("‹ Back", "‹ 返回", "Cancel", "取消", "✏️ Change", "✏️ 修改", "Take back", "收回附议");

    /** Whoever taps one of these has something to say. */
    private static final Set<String> SPEAKING =
            Set.of("💬 Reply", "💬 回复", "❓ Ask", "❓ 提问", "✅ Done", "✅ 办结", "✋ Decline", "✋ 不采纳", "Add a note", "补充");

    /** What cadres are there for, beside opening what bears a number. */
    private static final Set<String> WORK = Set.of(
            "👀 Acknowledge",
            "👀 受理",
            "🔧 In progress",
            "🔧 处理中",
            "💬 Reply",
            "💬 回复",
            "❓ Ask",
            "❓ 提问",
            "🙋 Take it",
            "🙋 我来办",
            "✅ Done",
            "✅ 办结",
            "✋ Decline",
            "✋ 不采纳",
            "✅ Send",
            "✅ 发送",
            "↩️ Undo",
            "↩️ 撤销");

    /** What would change who is told what, and when, so that nobody knew any more what is right. */
    private static final Set<String> LEFT_ALONE = Set.of("Day", "Hour", "星期几", "几点", "Yes, dismiss", "是的，解除");

    private static final Set<String> SIGNING = Set.of("With my name", "署我的名字");
    private static final Set<String> ERASING =
            Set.of("Erase everything", "全部删除", "Erase me, leave those texts", "删除我，留下那些文字");
    private static final Set<String> UNDO = Set.of("↩️ Undo", "↩️ 撤销");
    private static final List<String> WORDS = List.of(
            "The soup in the canteen is cold at noon",
            "The stairs to the library are slippery when it rains",
            "There is no hot water in dormitory 3 after ten",
            "Could the library open on Saturday?",
            "Thank you for the new bicycle stands",
            "食堂的汤中午总是凉的",
            "宿舍三号楼晚上十点以后没有热水",
            "下雨天图书馆门口的台阶很滑",
            "能不能周六也开放图书馆");
    private static final List<String> COMMANDS = List.of(
            "/start", "/suggest", "/mine", "/board", "/help", "/privacy", "/notifications", "/mydata", "/cancel");
    private static final List<String> OFFICE = List.of(
            "/inbox", "/inbox", "/digest", "/search soup", "/search 热水", "/report", "/bulletin", "/help", "/cancel");
    private static final int OLD = 30;
    /** As many suggestions as there may soon be. */
    private static final int NUMBERS = 12;

    private final Person person;
    private final Role role;
    private final boolean shy;
    private final Chance chance;
    private final Supplier<String> marker;
    private final Set<String> codes = new LinkedHashSet<>();
    private String lastWord = "";
    private boolean wantsToSpeak;

    /**
     * @param shy never signs with their name
     * @param marker a word that nobody has said yet
     */
    Somebody(Person person, Role role, boolean shy, Chance chance, Supplier<String> marker) {
        this.person = person;
        this.role = role;
        this.shy = shy;
        this.chance = chance;
        this.marker = marker;
    }

    Person person() {
        return person;
    }

    Role role() {
        return role;
    }

    /** The word of theirs that nobody said before. */
    String lastWord() {
        return lastWord;
    }

    /** What somebody did, as far as others need to know. */
    record Deed(Optional<String> label, boolean blocks) {
        static final Deed OTHER = new Deed(Optional.empty(), false);

        /** Whether what waits for them may be dropped. */
        boolean leaves() {
            return blocks || label.filter(ERASING::contains).isPresent();
        }

        boolean undoes() {
            return label.filter(UNDO::contains).isPresent();
        }
    }

    Deed acts() {
        int what = chance.below(100);
        List<SeenMessage> seen = person.messages();
        seen.stream()
                .flatMap(message -> CODE.matcher(message.words()).results())
                .forEach(code -> codes.add(code.group()));
        Optional<Deed> undoes = chance.below(3) == 0 ? thinksBetterOfIt(seen) : Optional.empty();
        if (undoes.isPresent()) {
            return undoes.get();
        }
        boolean speaks = wantsToSpeak && chance.below(3) > 0;
        wantsToSpeak = false;
        if (speaks) {
            person.says(words());
        } else if (!codes.isEmpty() && chance.below(6) == 0) {
            showsReceipt();
        } else if (what < 26) {
            person.says(
                    role != Role.CONTRIBUTOR && chance.below(5) > 0 ? "/open " + (1 + chance.below(NUMBERS)) : words());
        } else if (what < 65 && role != Role.CONTRIBUTOR) {
            return works(seen);
        } else if (what < 72) {
            return taps(newestWithButtons(seen), 1);
        } else if (what < 78) {
            return taps(anyOf(seen, SeenMessage::isFromBot), 1);
        } else if (what < 83) {
            return taps(newestWithButtons(seen), 2);
        } else if (what < 87) {
            anyOf(seen, message -> !message.isFromBot() && message.attachment().isEmpty())
                    .ifPresent(message -> person.edits(message, words()));
        } else if (what < 91) {
            anyOf(seen, SeenMessage::isFromBot).ifPresent(message -> person.replies(message, words()));
        } else if (what < 96) {
            person.says(chance.oneOf(role == Role.CONTRIBUTOR ? COMMANDS : OFFICE));
        } else if (what < 98) {
            person.sends("", chance.below(2) == 0 ? Attachment.sampleVoice() : new Attachment.Location(52.5, 13.4));
        } else {
            return leaves();
        }
        return Deed.OTHER;
    }

    /** Most of the time rightly; they kept it apart from the chat. */
    private void showsReceipt() {
        String code = chance.oneOf(List.copyOf(codes));
        switch (chance.below(6)) {
            case 0 -> person.says(code.substring(0, code.length() - 1));
            case 1 -> person.says("/receipt");
            case 2 -> person.says("/receipt " + code);
            default -> person.says(code);
        }
    }

    private Deed leaves() {
        if (role != Role.CONTRIBUTOR) {
            // Who answers for something stays, so that it is known what is due to them.
            person.says("/mine");
            return Deed.OTHER;
        }
        if (chance.below(3) == 0) {
            person.says("/forget");
            return Deed.OTHER;
        }
        person.blocks();
        return new Deed(Optional.empty(), true);
    }

    /** Speaks again, wherever they stand, as somebody who wants out. */
    void wantsOut() {
        person.says("/cancel");
    }

    void says() {
        person.says(words());
    }

    private String words() {
        lastWord = marker.get();
        return chance.oneOf(WORDS) + " " + lastWord;
    }

    private Deed taps(Optional<SeenMessage> message, int times) {
        List<SeenButton> buttons = message.stream()
                .flatMap(each -> each.buttons().stream())
                .filter(this::isWanted)
                .toList();
        if (message.isEmpty() || buttons.isEmpty()) {
            person.says(words());
            return Deed.OTHER;
        }
        SeenButton button = chance.oneOf(buttons);
        if (chance.below(2) == 0) {
            button = buttons.stream()
                    .filter(each -> FORWARD.contains(each.label()))
                    .findFirst()
                    .orElse(button);
        }
        for (int tap = 0; tap < times; tap++) {
            person.taps(message.get(), button.label());
        }
        return tapped(button.label());
    }

    /** Takes back what was done last, if that is offered. */
    private Optional<Deed> thinksBetterOfIt(List<SeenMessage> seen) {
        return newestWithButtons(seen)
                .flatMap(message -> message.buttons().stream()
                        .map(SeenButton::label)
                        .filter(UNDO::contains)
                        .findFirst()
                        .map(label -> {
                            person.taps(message, label);
                            return tapped(label);
                        }));
    }

    /** What a cadre is there for, with a button that may be old. */
    private Deed works(List<SeenMessage> seen) {
        Optional<SeenMessage> newest = newestWithButtons(seen);
        Optional<SeenMessage> message = newest.filter(
                        each -> each.buttons().stream().anyMatch(Somebody::isWork) && chance.below(3) > 0)
                .or(() -> anyOf(
                        seen,
                        each -> each.isFromBot() && each.buttons().stream().anyMatch(Somebody::isWork)));
        if (message.isEmpty()) {
            person.says("/inbox");
            return Deed.OTHER;
        }
        String label = chance.oneOf(message.get().buttons().stream()
                        .filter(Somebody::isWork)
                        .toList())
                .label();
        person.taps(message.get(), label);
        return tapped(label);
    }

    private Deed tapped(String label) {
        wantsToSpeak = SPEAKING.contains(label);
        return new Deed(Optional.of(label), false);
    }

    private static boolean isWork(SeenButton button) {
        return WORK.contains(button.label()) || button.label().contains("#");
    }

    private boolean isWanted(SeenButton button) {
        return !LEFT_ALONE.contains(button.label())
                && !(shy && SIGNING.contains(button.label()))
                && !(ASTRAY.contains(button.label()) && chance.below(5) > 0);
    }

    private Optional<SeenMessage> newestWithButtons(List<SeenMessage> seen) {
        return seen.reversed().stream()
                .filter(message -> message.isFromBot() && !message.buttons().isEmpty())
                .findFirst();
    }

    private Optional<SeenMessage> anyOf(List<SeenMessage> seen, Predicate<SeenMessage> which) {
        List<SeenMessage> some =
                seen.reversed().stream().filter(which).limit(OLD).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(some));
    }
}
