package org.massline.conversation;

import java.util.stream.Stream;
import org.massline.model.InquiryId;
import org.massline.model.SuggestionNumber;

/** Each button of what goes before everybody, and of what comes back, with the largest arguments that it can carry. */
final class PublicTaps {
    private static final SuggestionNumber NUMBER = new SuggestionNumber(Long.MAX_VALUE);
    private static final int REVISION = Integer.MAX_VALUE;
    /** As many deeds as there can be in a thousand years of a busy school. */
    private static final InquiryId INQUIRY = new InquiryId(1L << 40);

    private PublicTaps() {}

    static Stream<Tap> all() {
        return Stream.of(
                new PublicTap.Publish(NUMBER, REVISION),
                new PublicTap.Reword(NUMBER, REVISION),
                new PublicTap.Unpublish(NUMBER, REVISION),
                new PublicTap.AsItIs(),
                new PublicTap.ChangeEntry(),
                new PublicTap.PublishEntry(),
                new PublicTap.AskAll(NUMBER, REVISION),
                new PublicTap.ShowPlan(NUMBER, REVISION),
                new PublicTap.ShowAnswers(NUMBER, REVISION),
                new PublicTap.CloseInquiry(NUMBER, REVISION, INQUIRY),
                new PublicTap.ChangeInquiry(),
                new PublicTap.SendInquiry(),
                new PublicTap.AskInThread(),
                new AnswerTap.GiveAnswer(INQUIRY, 5),
                new AnswerTap.AddToAnswer(INQUIRY));
    }
}
