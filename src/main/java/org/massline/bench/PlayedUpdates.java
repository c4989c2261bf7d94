package org.massline.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The updates that Telegram would post, with all the fields that it fills. */
final class PlayedUpdates {
    private static final long DATE = 1_795_392_000L;
    /** What stands on a button of a floor's, which shows none; as long as the bot's own. */
    private static final String NO_DATA = "0123456789abcdef0123";

    private static final List<String> ENGLISH = List.of(
            "the soup in the canteen is cold by half past twelve",
            "two more tables by the window would help those who come late",
            "the lamp over the bicycle stands has been broken for a week",
            "please let the library stay open until ten before the examinations",
            "the hot water on the fourth floor fails almost every evening",
            "the notice about the changed timetable came only after the lesson",
            "a shelf for wet umbrellas at the entrance would keep the stairs dry",
            "the queue at the copying room takes a whole break");
    private static final List<String> CHINESE = List.of(
            "食堂十二点半以后的汤总是凉的",
            "靠窗的地方再放两张桌子，来晚的同学就有座位了",
            "自行车棚上面的灯坏了一个星期，晚上看不清路",
            "考试前希望图书馆能开到晚上十点",
            "四楼的热水几乎每天晚上都会停",
            "调课的通知上完课才收到",
            "门口放一个雨伞架，楼梯就不会这么滑了",
            "文印室排队要花掉整个课间");

    private final PlayedBotApi api;
    private final RandomGenerator random;
    private long lastUpdateId = 500_000_000L;

    PlayedUpdates(PlayedBotApi api, RandomGenerator random) {
        this.api = api;
        this.random = random;
    }

    /** What the person does next, as the body of an update. */
    byte[] next(Person person) {
        return switch (person.step()) {
            case START -> command(person, "/start");
            case SUGGEST -> command(person, "/suggest");
            case WORDS -> message(person, words(person), "");
            case TOPIC -> tap(person, topic(person));
            case COMPARISON -> tap(person, data(person, Person::isMine));
            case SIGNATURE -> tap(person, signature(person));
            case SEND -> tap(person, data(person, label -> label.contains("Send") || label.contains("发送")));
        };
    }

    private byte[] command(Person person, String command) {
        return message(
                person,
                command,
                ",\"entities\":[{\"offset\":0,\"length\":" + command.length() + ",\"type\":\"bot_command\"}]");
    }

    private byte[] message(Person person, String text, String entities) {
        return update().add(",\"message\":{\"message_id\":")
                .add(api.nextMessageId())
                .add(",\"from\":")
                .add(person.user())
                .add(",\"chat\":")
                .add(person.chat())
                .add(",\"date\":")
                .add(DATE)
                .add(",\"text\":\"")
                .add(text)
                .add("\"")
                .add(entities)
                .add("}}")
                .toArray();
    }

    private byte[] tap(Person person, String data) {
        Bytes json = update().add(",\"callback_query\":{\"id\":\"")
                .add(random.nextLong(1L << 60))
                .add("\",\"from\":")
                .add(person.user())
                .add(",\"message\":");
        Shown shown = person.shown();
        PlayedBotApi.message(json, person, shown == null ? floorsMessage() : shown);
        return json.add(",\"chat_instance\":\"")
                .add(person.id() * 7919)
                .add("\",\"data\":\"")
                .add(data)
                .add("\"}}")
                .toArray();
    }

    private static Shown floorsMessage() {
        return new Shown(1, "\"ok\"", "");
    }

    private Bytes update() {
        return new Bytes().add("{\"update_id\":").add(++lastUpdateId);
    }

    private String words(Person person) {
        List<String> sentences = person.isChinese() ? CHINESE : ENGLISH;
        String first = sentences.get(random.nextInt(sentences.size()));
        String second = sentences.get(random.nextInt(sentences.size()));
        return first + (person.isChinese() ? "。" : "; ") + second + " " + random.nextInt(1_000_000);
    }

    /** One of the topics; the last row is Back and Cancel. */
    private String topic(Person person) {
        Shown shown = person.shown();
        if (shown == null || shown.markup().isEmpty()) {
            return NO_DATA;
        }
        List<Shown.Button> topics = shown.rows().subList(0, shown.rows().size() - 1).stream()
                .flatMap(List::stream)
                .toList();
        return topics.get(random.nextInt(topics.size())).data();
    }

    private String signature(Person person) {
        return random.nextBoolean()
                ? data(person, label -> label.contains("Anonymous") || label.contains("匿名"))
                : data(person, label -> label.contains("With my name") || label.contains("署我的名字"));
    }

    private static String data(Person person, Predicate<String> label) {
        Shown shown = person.shown();
        if (shown == null || shown.markup().isEmpty()) {
            return NO_DATA;
        }
        Optional<Shown.Button> button = shown.button(label);
        return button.orElseThrow(() -> new IllegalStateException(
                        "the bot does not offer what is next (" + person.step() + "), but " + shown.rows()))
                .data();
    }
}
