package org.massline.conversation;

import org.massline.model.InquiryId;

/** The answer of somebody who was asked with many. */
public sealed interface AnswerTap extends Tap.Standing {
    InquiryId inquiry();

    /**
     * This is their answer.
     *
     * @param item counted from 1
     */
    record GiveAnswer(InquiryId inquiry, int item) implements AnswerTap {}

    /** A sentence with it. */
    record AddToAnswer(InquiryId inquiry) implements AnswerTap {}
}
