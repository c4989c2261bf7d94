package org.massline.conversation;

import java.util.Optional;
import org.massline.model.Cadre;
import org.massline.model.Inquiry;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;

/**
 * An inquiry as one of those sees it who were asked.
 *
 * @param askedBy who wants to know
 * @param topic of the suggestion
 * @param open whether answers are taken still
 * @param own the person's own suggestion that it is about, or that became a part of it; empty if they second it
 * @param alone whether nobody else waits for the outcome so far
 * @param item what they answered, counted from 1; empty while they have not
 * @param completes whether their answer is the one with which answers begin to be shown
 */
public record AskedView(
        Inquiry inquiry,
        Cadre askedBy,
        TopicId topic,
        boolean open,
        Optional<SuggestionNumber> own,
        boolean alone,
        Optional<Integer> item,
        boolean completes) {}
