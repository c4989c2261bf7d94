package org.massline.turn;

import org.massline.chat.PersonId;

/** Who may suggest. */
public interface Admission {
    /**
     * Whether this person may suggest, asked before the transaction, since it may take a question to Telegram.
     *
     * @throws org.massline.store.StoreUnavailable if that cannot be known now
     */
    boolean admits(PersonId person);

    /** Whether this is the code that lets people in, compared in constant time. */
    boolean grants(String code);

    /** Everybody may. */
    static Admission open() {
        return new Admission() {
            @Override
            public boolean admits(PersonId person) {
                return true;
            }

            @Override
            public boolean grants(String code) {
                return false;
            }
        };
    }
}
