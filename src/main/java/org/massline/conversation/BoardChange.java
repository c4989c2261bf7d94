package org.massline.conversation;

import java.time.LocalDate;
import org.massline.model.CadreId;
import org.massline.model.InquiryId;
import org.massline.model.SuggestionNumber;

/** What the person talking changes on the board. */
public sealed interface BoardChange extends Change.OfBoard {
    /** They second it; who does already goes on doing so. */
    record Second(SuggestionNumber number, LocalDate on) implements BoardChange {}

    record TakeBack(SuggestionNumber number) implements BoardChange {}

    /**
     * What they just sent says in their own words what they second, and becomes a part of it.
     *
     * @param words the suggestion just sent
     * @param into the one that they second
     */
    record SayInOwnWords(SuggestionNumber words, SuggestionNumber into, LocalDate on) implements BoardChange {}

    /** They answer what is asked of many, or otherwise than before; what they added then goes with the answer. */
    record Answer(InquiryId inquiry, int item) implements BoardChange {}

    /** A sentence with the answer that they gave. */
    record AddToAnswer(InquiryId inquiry, String words) implements BoardChange {}

    /** A cadre takes no more answers. */
    record CloseInquiry(InquiryId inquiry, SuggestionNumber number, CadreId by, LocalDate on) implements BoardChange {}
}
