package org.massline.store;

/** Where a chat stands, as the codec of the {@code turn} room wrote it. */
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out; never compared.
public record StoredConversation(int version, byte[] state) {
    public StoredConversation {
        state = state.clone();
    }

    @Override
    public byte[] state() {
        return state.clone();
    }
}
