package org.massline.conversation;

import org.massline.model.Inquiry;
import org.massline.model.InquiryResult;

/**
 * An inquiry as cadres see it: what was answered, and never by whom.
 *
 */
public record InquiryView(Inquiry inquiry, InquiryResult result) {}
