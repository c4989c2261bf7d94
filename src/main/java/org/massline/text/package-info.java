/**
 * Values become words: one catalogue a language, in ICU message format, rendered to Telegram's HTML within its limits.
 *
 * <p>Deliberately missing: any decision about what is said, and any sentence in code.
 */
@NullMarked
package org.massline.text;

import org.jspecify.annotations.NullMarked;
