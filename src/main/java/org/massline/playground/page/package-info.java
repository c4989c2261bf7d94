/**
 * The chat page: its files, its actions, and the stream of what happens.
 *
 * <p>Deliberately missing: accounts and passwords. It listens on loopback only, answers only to local names, and shows
 * invented people.
 */
@NullMarked
package org.massline.playground.page;

import org.jspecify.annotations.NullMarked;
