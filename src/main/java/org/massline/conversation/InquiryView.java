package org.massline.conversation;

import java.util.Optional;
import org.massline.model.Inquiry;
import org.massline.model.InquiryResult;

/**
 * An inquiry as cadres see it: what was answered, and never by whom.
 *
 * @param alone what the contributor answered, if nobody else was asked
 */
public record InquiryView(Inquiry inquiry, InquiryResult result, Optional<Integer> alone) {}
