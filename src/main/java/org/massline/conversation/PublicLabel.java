package org.massline.conversation;

/** What stands on buttons of what a cadre does before everybody. */
public sealed interface PublicLabel extends Label {
    record Publish() implements PublicLabel {}

    record AsItIs() implements PublicLabel {}

    record Reword() implements PublicLabel {}

    record TakeDown() implements PublicLabel {}

    record OnBoard() implements PublicLabel {}

    /** Of what one seconds. */
    record WhatIAmTold() implements PublicLabel {}

    record AskAll() implements PublicLabel {}

    record ShowPlan() implements PublicLabel {}

    record Answers() implements PublicLabel {}

    record AskInThread() implements PublicLabel {}

    record CloseInquiry() implements PublicLabel {}

    /** An answer that can be chosen. */
    record Answer(String text) implements PublicLabel {}

    record AnswerChosen(String text) implements PublicLabel {}

    record Agree() implements PublicLabel {}

    record AgreeChosen() implements PublicLabel {}

    record SomethingIsMissing() implements PublicLabel {}

    record SomethingIsMissingChosen() implements PublicLabel {}
}
