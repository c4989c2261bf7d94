package org.massline.playground.world;

import java.util.ArrayList;
import java.util.List;

/** All that is kept in the state file. */
final class State {
    /** Of this file's form; a file of another version is not read. */
    static final int VERSION = 1;

    int version = VERSION;
    long clockOffsetMillis;
    Residents residents = new Residents();
    Chats chats = new Chats();
    FileShelf files = new FileShelf();
    UpdateLine updates = new UpdateLine();
    CallbackQueries queries = new CallbackQueries();
    BotProfile profile = new BotProfile();
    List<Invitation> invitations = new ArrayList<>();
}
