package org.massline.conversation.administrator;

import java.time.LocalDate;
import org.massline.chat.Phrase;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What an administrator reads of what was done. Who a contributor is stands in none of it. */
public sealed interface AuditText extends Phrase {
    record Heading() implements AuditText {}

    record HeadingOf(SuggestionNumber number, int total) implements AuditText {}

    /** Of contributors' own steps, which the list of all leaves out. */
    record WithTheirSuggestion() implements AuditText {}

    record Nothing() implements AuditText {}

    record NothingOf(SuggestionNumber number) implements AuditText {}

    record HowTo() implements AuditText {}

    /** How many suggestions there are whose authors can send none for now. */
    record Muted(int count) implements AuditText {}

    record Day(LocalDate on) implements AuditText {}

    record Line(Phrase who, Phrase what) implements AuditText {}

    record LineOf(SuggestionNumber number, Phrase who, Phrase what) implements AuditText {}

    record ByCadre(String name) implements AuditText {}

    record ByContributor() implements AuditText {}

    record ByProgram() implements AuditText {}

    /** A cadre whose row is gone; it does not happen, and is not worth failing for. */
    record BySomebody() implements AuditText {}

    record Acknowledged() implements AuditText {}

    record Promised() implements AuditText {}

    record PromisedFor(LocalDate day) implements AuditText {}

    record Replied() implements AuditText {}

    record Asked() implements AuditText {}

    record PointAnswered(int item) implements AuditText {}

    record TookAsAnswered(int item) implements AuditText {}

    record TookAsNotAnswered(int item) implements AuditText {}

    record Done() implements AuditText {}

    record Declined() implements AuditText {}

    record Assigned() implements AuditText {}

    record AssignedTo(String name) implements AuditText {}

    record AssignedToTopic(Topic topic) implements AuditText {}

    record Merged() implements AuditText {}

    record MergedInto(SuggestionNumber into) implements AuditText {}

    record Undone() implements AuditText {}

    record Published() implements AuditText {}

    record Unpublished() implements AuditText {}

    record AskedAll() implements AuditText {}

    record ShowedPlan() implements AuditText {}

    record ClosedInquiry() implements AuditText {}

    record AuthorMuted() implements AuditText {}

    record MutingLifted() implements AuditText {}

    record SecondsInOwnWords(SuggestionNumber into) implements AuditText {}

    record Noted() implements AuditText {}

    record Withdrew() implements AuditText {}

    record Judged() implements AuditText {}

    record JudgedInWords() implements AuditText {}

    record Reopened() implements AuditText {}

    record PromiseMissed() implements AuditText {}

    record StandsForItself() implements AuditText {}

    record KeysLost() implements AuditText {}

    record Invited() implements AuditText {}

    record InvitedAs(Role role) implements AuditText {}

    record Joined() implements AuditText {}

    record GaveTopic(String name, Phrase topic) implements AuditText {}

    record TookTopic(String name, Phrase topic) implements AuditText {}

    record GaveGroup(Phrase topic) implements AuditText {}

    record TookGroup(Phrase topic) implements AuditText {}

    record Dismissed(String name) implements AuditText {}

    record BulletinSent() implements AuditText {}

    record BulletinPaused() implements AuditText {}

    record BulletinWentOn() implements AuditText {}

    record BulletinStopped() implements AuditText {}

    /** A topic that was taken out of the configuration since. */
    record TopicGone() implements AuditText {}
}
