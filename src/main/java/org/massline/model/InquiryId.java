package org.massline.model;

/** Which inquiry: the number of the deed with which it was asked. */
public record InquiryId(long value) {
    public InquiryId {
        if (value < 1) {
            throw new IllegalArgumentException("inquiries are counted from 1, not " + value);
        }
    }
}
