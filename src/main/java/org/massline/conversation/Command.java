package org.massline.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.massline.model.Role;

/** What people may type behind a slash. The menu, /help and the right to use it are made from this table. */
public enum Command {
    START(Role.CONTRIBUTOR),
    SUGGEST(Role.CONTRIBUTOR),
    MINE(Role.CONTRIBUTOR),
    RECEIPT(Role.CONTRIBUTOR),
    BOARD(Role.CONTRIBUTOR),
    NOTIFICATIONS(Role.CONTRIBUTOR),
    LANGUAGE(Role.CONTRIBUTOR),
    PRIVACY(Role.CONTRIBUTOR),
    MYDATA(Role.CONTRIBUTOR),
    FORGET(Role.CONTRIBUTOR),
    HELP(Role.CONTRIBUTOR),
    CANCEL(Role.CONTRIBUTOR),
    INBOX(Role.CADRE),
    OPEN(Role.CADRE),
    SEARCH(Role.CADRE),
    DIGEST(Role.CADRE),
    REPORT(Role.CADRE),
    BULLETIN(Role.CADRE),
    TOPICS(Role.ADMINISTRATOR),
    CADRES(Role.ADMINISTRATOR),
    INVITE(Role.ADMINISTRATOR),
    AUDIT(Role.ADMINISTRATOR);

    private final Role leastRole;

    Command(Role leastRole) {
        this.leastRole = leastRole;
    }

    /** As it is typed, without the slash. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Role leastRole() {
        return leastRole;
    }

    public boolean isFor(Role role) {
        return role.compareTo(leastRole) >= 0;
    }

    /** The command typed so, if there is one. */
    public static Optional<Command> ofWord(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }
}
