package org.massline.store;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Version 8 of the tables keeps what the board shows of a suggestion in step with it, from the next change of the suggestion on.
 * What was on the board before that version is brought into step here, once it is applied and in its transaction: a done one
 * would be shown as open for ever.
 */
final class BoardInStep implements Callback {
    private static final String VERSION = "8";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (!context.getMigrationInfo().getVersion().getVersion().equals(VERSION)) {
            return;
        }
        try (Statement statement = context.getConnection().createStatement()) {
            // To the same as before: the triggers of that version do the rest.
            statement.execute("update suggestion set status = status where number in (select number from board_entry)");
        } catch (SQLException failure) {
            throw new FlywayException("the board was not brought into step", failure);
        }
    }

    @Override
    public String getCallbackName() {
        return "board in step";
    }
}
