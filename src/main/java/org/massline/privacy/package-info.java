/**
 * What keeps people unknown: sealing, keyed hashes, and the file with their keys.
 *
 * <p>Deliberately missing: the database. Whoever audits this room needs an hour and no other room; it knows only how
 * Telegram numbers people and chats.
 */
@NullMarked
package org.massline.privacy;

import org.jspecify.annotations.NullMarked;
