package org.massline.telegram;

/** A call of the Bot API that had to work brought no result. */
public final class BotApiException extends RuntimeException {
    private final boolean lasting;

    BotApiException(String method, Fault fault) {
        super(method + ": " + reason(fault));
        this.lasting =
                fault instanceof Fault.Refusal refusal && refusal.retryAfter().isEmpty() && refusal.code() < 500;
    }

    /** Whether trying again is of no use: the token, the address or what was asked for is wrong. */
    public boolean isLasting() {
        return lasting;
    }

    private static String reason(Fault fault) {
        return switch (fault) {
            case Fault.Refusal refusal
            when refusal.code() == 401 || refusal.code() == 404 ->
                "Telegram does not know this token (HTTP " + refusal.code() + "): copy it anew from BotFather";
            case Fault.Refusal refusal -> refusal.code() + " " + refusal.description();
            case Fault.Lost(Delivery.Trouble trouble) ->
                switch (trouble) {
                    case NETWORK -> "the Bot API cannot be reached: check the address and this machine's network";
                    case SERVER, FILE, TOKEN -> "what answers there is not the Bot API, or it is out of order";
                };
            case Fault.DoneUnread() -> "it was done, but the answer cannot be read";
        };
    }
}
