package org.massline.turn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Address;
import org.massline.conversation.BoardChange;
import org.massline.model.AuditAction;
import org.massline.model.AuditDetail;
import org.massline.model.CadreId;
import org.massline.model.InquiryId;
import org.massline.model.SuggestionNumber;
import org.massline.store.Audit;
import org.massline.store.PersonRecord;
import org.massline.store.Transaction;

/** Carries out what somebody changed on the board; whom it concerns stands afterwards in their own record alone. */
final class BoardChanges {
    private final Transaction transaction;

    BoardChanges(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The person as they are afterwards. */
    PersonRecord carryOut(BoardChange change, PersonRecord person) {
        return switch (change) {
            case BoardChange.Second(SuggestionNumber number, LocalDate on) -> {
                transaction.seconders().add(number, person.address(), on);
                yield person.seconding(with(person.seconded(), number));
            }
            case BoardChange.TakeBack(SuggestionNumber number) -> {
                transaction.seconders().remove(number, person.address());
                yield person.seconding(without(person.seconded(), number));
            }
            case BoardChange.SayInOwnWords(SuggestionNumber words, SuggestionNumber into, LocalDate on) -> {
                transaction.parts().join(words, into, on);
                transaction.seconders().said(into, person.address(), words);
                transaction
                        .audit()
                        .add(new Audit.Entry(
                                on,
                                Optional.empty(),
                                Optional.of(words),
                                AuditAction.SECOND_IN_OWN_WORDS,
                                AuditDetail.into(into).stored()));
                yield person;
            }
            case BoardChange.Answer(InquiryId id, int item) -> {
                transaction.inquiries().answer(id, person.address(), item);
                List<InquiryId> answered = new ArrayList<>(person.answered());
                if (!answered.contains(id)) {
                    answered.add(id);
                }
                yield person.answering(answered);
            }
            case BoardChange.AddToAnswer(InquiryId id, String words) -> {
                transaction
                        .inquiries()
                        .answerOf(id, person.address())
                        .ifPresent(
                                answer -> transaction.inquiries().answer(id, person.address(), answer.item(), words));
                yield person;
            }
            case BoardChange.CloseInquiry(InquiryId id, SuggestionNumber number, CadreId by, LocalDate on) -> {
                transaction.inquiries().close(id, on);
                transaction
                        .audit()
                        .add(new Audit.Entry(
                                on,
                                Optional.of(by),
                                Optional.of(number),
                                AuditAction.CLOSE_INQUIRY,
                                AuditDetail.NONE.stored()));
                yield person;
            }
        };
    }

    /** Nothing tells any more what they second, nor what they answered. */
    void forget(PersonRecord person) {
        Address address = person.address();
        for (SuggestionNumber number : person.seconded()) {
            transaction.seconders().remove(number, address);
        }
        for (InquiryId inquiry : person.answered()) {
            transaction.inquiries().erase(inquiry, address);
        }
    }

    private static List<SuggestionNumber> with(List<SuggestionNumber> numbers, SuggestionNumber number) {
        List<SuggestionNumber> more = new ArrayList<>(without(numbers, number));
        more.add(number);
        return more;
    }

    private static List<SuggestionNumber> without(List<SuggestionNumber> numbers, SuggestionNumber number) {
        return numbers.stream().filter(each -> !each.equals(number)).toList();
    }
}
