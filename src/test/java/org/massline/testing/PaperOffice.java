package org.massline.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.massline.conversation.AuditPage;
import org.massline.conversation.Invitation;
import org.massline.model.AuditAction;
import org.massline.model.AuditDetail;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.DigestTime;
import org.massline.model.Page;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/** Who answers for what in a school in memory, who is invited to, and what somebody did last. */
final class PaperOffice {
    private final List<Cadre> cadres = new ArrayList<>();
    private final Map<String, Invitation> invitations = new HashMap<>();
    private Optional<AuditPage.Line> last = Optional.empty();

    List<Cadre> cadres() {
        return List.copyOf(cadres);
    }

    Optional<Cadre> cadre(CadreId id) {
        return cadres.stream().filter(cadre -> cadre.id().equals(id)).findFirst();
    }

    Cadre hire(String name, Role role, Topic... topics) {
        Cadre cadre = new Cadre(new CadreId(cadres.size() + 1L), name, role, ids(topics), SampleSchool.MONDAY_AT_EIGHT);
        cadres.add(cadre);
        return cadre;
    }

    void dismiss(CadreId id) {
        cadres.removeIf(cadre -> cadre.id().equals(id));
    }

    /** It can still be undone. */
    void hasAcknowledged(Cadre cadre, SuggestionNumber number, LocalDate on) {
        last = Optional.of(new AuditPage.Line(
                on,
                Optional.of(cadre),
                Optional.of(number),
                AuditAction.ACKNOWLEDGE,
                AuditDetail.NONE,
                Optional.empty()));
    }

    /** What this cadre can undo. */
    Optional<SuggestionNumber> undoable(CadreId by) {
        return last.filter(line -> line.by().map(Cadre::id).equals(Optional.of(by)))
                .flatMap(AuditPage.Line::number);
    }

    Page<AuditPage.Line> audit(int size) {
        return new Page<>(last.stream().toList(), 0, size, last.isEmpty() ? 0 : 1);
    }

    void invite(String code, Role role, Topic[] topics, LocalDate today) {
        invite(code, new Invitation(role, ids(topics), today.plusDays(7)));
    }

    void invite(String code, Invitation invitation) {
        invitations.put(code, invitation);
    }

    Optional<Invitation> invitation(String code, LocalDate today) {
        return Optional.ofNullable(invitations.get(code))
                .filter(invitation -> !invitation.expiresOn().isBefore(today));
    }

    void accept(String code, String name, PaperChat chat) {
        Invitation invitation = invitations.remove(code);
        Optional<Cadre> before = chat.cadreId().flatMap(this::cadre);
        Set<TopicId> topics = new HashSet<>(invitation.topics());
        before.ifPresent(cadre -> topics.addAll(cadre.topics()));
        Role role = before.map(Cadre::role).filter(Role.ADMINISTRATOR::equals).orElse(invitation.role());
        before.ifPresent(cadres::remove);
        CadreId id = before.map(Cadre::id).orElse(new CadreId(cadres.size() + 100L));
        cadres.add(new Cadre(id, name, role, topics, SampleSchool.MONDAY_AT_EIGHT));
        chat.joined(id);
    }

    void assign(TopicId topic, CadreId id) {
        change(id, topics -> {
            topics.add(topic);
            return topics;
        });
    }

    void unassign(TopicId topic, CadreId id) {
        change(id, topics -> {
            topics.remove(topic);
            return topics;
        });
    }

    void setDigestTime(CadreId id, DigestTime time) {
        cadres.replaceAll(cadre ->
                cadre.id().equals(id) ? new Cadre(id, cadre.name(), cadre.role(), cadre.topics(), time) : cadre);
    }

    private void change(CadreId id, UnaryOperator<Set<TopicId>> how) {
        cadres.replaceAll(cadre -> cadre.id().equals(id)
                ? new Cadre(
                        id, cadre.name(), cadre.role(), how.apply(new HashSet<>(cadre.topics())), cadre.digestTime())
                : cadre);
    }

    private static Set<TopicId> ids(Topic... topics) {
        Set<TopicId> ids = new HashSet<>();
        List.of(topics).forEach(topic -> ids.add(topic.id()));
        return ids;
    }
}
