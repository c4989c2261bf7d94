package org.massline.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.world.BotProfile;
import org.massline.playground.world.Chat;
import org.massline.playground.world.ChatMessage;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Invitation;
import org.massline.playground.world.Json;
import org.massline.playground.world.Resident;
import org.massline.playground.world.World;

/** What the page is told, in its own JSON. Expects the world to be locked. */
final class PageViews {
    /** As much as one scrolls back through. */
    private static final int MESSAGES_SHOWN = 300;

    private static final int SECONDS_OF_HOUR = 3_600;
    /** The hours for which there is a zone Etc/GMT. */
    private static final int EASTMOST = 14;

    private static final int WESTMOST = -12;

    private final World world;
    private final PlaygroundOptions options;

    PageViews(World world, PlaygroundOptions options) {
        this.world = world;
        this.options = options;
    }

    /** The name of an event and its data. */
    record Event(String name, JsonNode data) {}

    Event everything() {
        ObjectNode all = Json.object();
        all.set("town", town());
        all.set("clock", clock());
        ArrayNode invitations = all.putArray("invitations");
        world.invitations().forEach(invitation -> invitations.add(view(invitation)));
        ObjectNode messages = all.putObject("messages");
        for (Chat chat : world.chats().all()) {
            if (isOfTheCrowd(chat.id())) {
                continue;
            }
            ArrayNode list = messages.putArray(Long.toString(chat.id()));
            var every = chat.messages();
            every.stream()
                    .skip(Math.max(0, every.size() - MESSAGES_SHOWN))
                    .map(PageViews::view)
                    .forEach(list::add);
        }
        return new Event("everything", all);
    }

    /** Empty for what happens to one of thousands. */
    Optional<Event> of(Happening happening) {
        return isOfTheCrowd(happening) ? Optional.empty() : Optional.of(event(happening));
    }

    private boolean isOfTheCrowd(Happening happening) {
        return switch (happening) {
            case Happening.MessageShown(Chat chat, ChatMessage _) -> isOfTheCrowd(chat.id());
            case Happening.MessageGone(long chatId, long _) -> isOfTheCrowd(chatId);
            case Happening.ActionShown(long chatId, String _) -> isOfTheCrowd(chatId);
            case Happening.ToastShown(Resident resident, var _) -> resident.isOfTheCrowd();
            case Happening.TownChanged _,
                    Happening.ProfileChanged _,
                    Happening.ClockMoved _,
                    Happening.InvitationShown _ -> false;
        };
    }

    private boolean isOfTheCrowd(long chatId) {
        return world.residents().find(chatId).filter(Resident::isOfTheCrowd).isPresent();
    }

    private Event event(Happening happening) {
        return switch (happening) {
            case Happening.MessageShown(Chat chat, ChatMessage message) -> new Event("message", view(message));
            case Happening.MessageGone(long chatId, long messageId) ->
                new Event(
                        "gone", Json.object().put("chat", Long.toString(chatId)).put("message", messageId));
            case Happening.ToastShown(Resident resident, var toast) ->
                new Event(
                        "toast",
                        Json.object()
                                .put("person", resident.key())
                                .put("text", toast.text())
                                .put("alert", toast.alert()));
            case Happening.ActionShown(long chatId, String action) ->
                new Event(
                        "action",
                        Json.object().put("chat", Long.toString(chatId)).put("action", action));
            case Happening.TownChanged(), Happening.ProfileChanged() -> new Event("town", town());
            case Happening.ClockMoved(var now) -> new Event("clock", clock());
            case Happening.InvitationShown(Invitation invitation) -> new Event("invitation", view(invitation));
        };
    }

    private ObjectNode town() {
        ObjectNode town = Json.object();
        String name = BotProfile.in(world.profile().names(), "");
        town.putObject("bot")
                .put("name", name.isEmpty() ? options.bot().name() : name)
                .put("username", options.bot().username());
        ArrayNode people = town.putArray("people");
        world.residents().all().stream()
                .filter(resident -> !resident.isOfTheCrowd())
                .forEach(resident -> people.add(view(resident)));
        return town;
    }

    private ObjectNode view(Resident resident) {
        ObjectNode view = Json.object()
                .put("key", resident.key())
                .put("chat", Long.toString(resident.id()))
                .put("name", resident.name())
                .put("part", resident.part())
                .put("language", resident.languageCode())
                .put("started", resident.hasStarted())
                .put("blocked", resident.hasBlocked());
        view.put(
                "description",
                BotProfile.in(
                        world.profile().descriptions(), resident.languageCode().split("-", 2)[0]));
        Chat alone = world.chats().get(resident.id());
        view.set("commands", world.profile().commandsFor(resident, alone));
        ArrayNode chats = view.putArray("chats");
        Stream.concat(world.chats().groups(), world.chats().channels())
                .filter(chat -> chat.members().contains(resident.id()))
                .forEach(chat -> chats.add(view(chat, resident)));
        return view;
    }

    /** A group or a channel, as one of its people sees it. */
    private ObjectNode view(Chat chat, Resident resident) {
        ObjectNode view = Json.object()
                .put("chat", Long.toString(chat.id()))
                .put("title", chat.face().path("title").asText())
                .put("kind", chat.isChannel() ? "channel" : "group");
        ArrayNode topics = view.putArray("topics");
        chat.topics()
                .forEach(topic -> topics.addObject()
                        .put("thread", topic.thread())
                        .put("name", topic.name())
                        .put("closed", topic.closed()));
        view.set("commands", chat.isChannel() ? Json.array() : world.profile().commandsFor(resident, chat));
        return view;
    }

    private ObjectNode clock() {
        return Json.object()
                .put("now", world.clock().instant().toEpochMilli())
                .put("zone", nameForBrowsers(options.zone()));
    }

    /** Java has names for zones that no browser knows, such as UTC+08:00; there, east of Greenwich is minus. */
    static String nameForBrowsers(ZoneId zone) {
        if (!(zone.normalized() instanceof ZoneOffset offset)) {
            return zone.getId();
        }
        int seconds = offset.getTotalSeconds();
        if (seconds == 0) {
            return "UTC";
        }
        boolean whole = seconds % SECONDS_OF_HOUR == 0
                && seconds <= EASTMOST * SECONDS_OF_HOUR
                && seconds >= WESTMOST * SECONDS_OF_HOUR;
        return whole ? "Etc/GMT%+d".formatted(-seconds / SECONDS_OF_HOUR) : offset.getId();
    }

    private static ObjectNode view(Invitation invitation) {
        return Json.object().put("label", invitation.label()).put("url", invitation.url());
    }

    private static ObjectNode view(ChatMessage message) {
        ObjectNode view = Json.object()
                .put("chat", message.body().path("chat").path("id").asText())
                .put("id", message.id())
                .put("fromBot", message.isFromBot());
        ArrayNode reactions = view.putArray("reactions");
        message.reactions().forEach(reactions::add);
        view.set("body", message.copy());
        return view;
    }
}
