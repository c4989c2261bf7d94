package org.massline.conversation.acting;

import org.massline.model.AuditAction;

/** What another cadre did meanwhile, in so far as the one who comes second is told. */
enum Did {
    ACKNOWLEDGE,
    PROMISE,
    REPLY,
    ASK,
    ANSWER_POINT,
    DONE,
    DECLINE,
    ASSIGN,
    MERGE,
    UNDO,
    PUBLISH,
    UNPUBLISH,
    ASK_ALL,
    SHOW_PLAN,
    CLOSE_INQUIRY,
    MUTE,
    LIFT,
    SOMETHING;

    static Did of(AuditAction action) {
        return switch (action) {
            case ACKNOWLEDGE -> ACKNOWLEDGE;
            case PROMISE -> PROMISE;
            case REPLY -> REPLY;
            case ASK -> ASK;
            case ANSWER_POINT -> ANSWER_POINT;
            case DONE -> DONE;
            case DECLINE -> DECLINE;
            case ASSIGN -> ASSIGN;
            case MERGE -> MERGE;
            case UNDO -> UNDO;
            case PUBLISH -> PUBLISH;
            case UNPUBLISH -> UNPUBLISH;
            case ASK_ALL -> ASK_ALL;
            case SHOW_PLAN -> SHOW_PLAN;
            case CLOSE_INQUIRY -> CLOSE_INQUIRY;
            case MUTE -> MUTE;
            case LIFT -> LIFT;
            // What contributors and the program do, and what concerns no suggestion, is nobody's being faster.
            case SECOND_IN_OWN_WORDS,
                    NOTE,
                    POINT_ANSWERED,
                    POINT_NOT_ANSWERED,
                    WITHDRAW,
                    VERDICT,
                    VERDICT_WORDS,
                    REOPEN,
                    PROMISE_MISSED,
                    STANDS_FOR_ITSELF,
                    KEYS_LOST,
                    INVITE,
                    JOIN,
                    GIVE_TOPIC,
                    TAKE_TOPIC,
                    GIVE_GROUP,
                    TAKE_GROUP,
                    DISMISS,
                    BULLETIN_SENT,
                    BULLETIN_PAUSED,
                    BULLETIN_WENT_ON,
                    BULLETIN_STOPPED -> SOMETHING;
        };
    }
}
