package org.massline.turn;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.massline.chat.ChatId;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.privacy.KeyedHash;
import org.massline.store.Transaction;

/**
 * What a transaction leaves to be done after it.
 *
 * @param leavesMessages whether messages wait to be sent, behind others or to others, that nobody has in hand
 * @param roles the chats whose menu should offer other commands from now on
 * @param sender who sent a suggestion, and not which
 * @param writer who wrote in a thread of theirs, judged or marked an answer, and not in which
 */
record Done(
        Result result,
        Said said,
        boolean leavesMessages,
        Map<ChatId, Role> roles,
        Optional<KeyedHash> sender,
        Optional<KeyedHash> writer) {
    static Done nothing(Result result) {
        return new Done(result, Said.NOTHING, false, Map.of(), Optional.empty(), Optional.empty());
    }

    /** An update was taken. */
    static Done of(Transaction transaction, Talk talk, Decision decision, Said said) {
        boolean hasSent = decision.changes().stream().anyMatch(Change.Send.class::isInstance);
        boolean hasWritten = decision.changes().stream().anyMatch(Done::isOfThread);
        return new Done(
                Result.TAKEN,
                said,
                transaction.leavesMessages(),
                roles(transaction, talk, decision),
                hasSent ? Optional.of(talk.person()) : Optional.empty(),
                hasWritten ? Optional.of(talk.person()) : Optional.empty());
    }

    /** What cadres are told of each time. */
    private static boolean isOfThread(Change change) {
        return change instanceof Change.AddNote
                || change instanceof Change.JudgeInWords
                || change instanceof Change.Judge
                || change instanceof Change.MarkPoint;
    }

    private static Map<ChatId, Role> roles(Transaction transaction, Talk talk, Decision decision) {
        Map<ChatId, Role> roles = new HashMap<>();
        for (Change change : decision.changes()) {
            if (change instanceof Change.AcceptInvitation) {
                transaction
                        .cadres()
                        .find(talk.person())
                        .ifPresent(cadre -> roles.put(talk.place().chat(), cadre.role()));
            } else if (change instanceof Change.Dismiss(CadreId cadre)) {
                roles.put(transaction.cadres().addressOf(cadre).chat(), Role.CONTRIBUTOR);
            }
        }
        return roles;
    }
}
