package org.massline.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
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
            ArrayNode list = messages.putArray(Long.toString(chat.id()));
            var every = chat.messages();
            every.stream()
                    .skip(Math.max(0, every.size() - MESSAGES_SHOWN))
                    .map(PageViews::view)
                    .forEach(list::add);
        }
        return new Event("everything", all);
    }

    Optional<Event> of(Happening happening) {
        return Optional.of(
                switch (happening) {
                    case Happening.MessageShown(Chat chat, ChatMessage message) -> new Event("message", view(message));
                    case Happening.MessageGone(long chatId, long messageId) ->
                        new Event(
                                "gone",
                                Json.object().put("chat", Long.toString(chatId)).put("message", messageId));
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
                });
    }

    private ObjectNode town() {
        ObjectNode town = Json.object();
        String name = BotProfile.in(world.profile().names(), "");
        town.putObject("bot")
                .put("name", name.isEmpty() ? options.bot().name() : name)
                .put("username", options.bot().username());
        ArrayNode people = town.putArray("people");
        for (Resident resident : world.residents().all()) {
            people.add(view(resident));
        }
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
        ArrayNode groups = view.putArray("groups");
        world.chats()
                .groups()
                .filter(group -> group.members().contains(resident.id()))
                .forEach(group -> groups.addObject()
                        .put("chat", Long.toString(group.id()))
                        .put("title", group.face().path("title").asText())
                        .set("commands", world.profile().commandsFor(resident, group)));
        return view;
    }

    private ObjectNode clock() {
        return Json.object()
                .put("now", world.clock().instant().toEpochMilli())
                .put("zone", options.zone().getId());
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
