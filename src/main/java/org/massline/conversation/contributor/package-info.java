/**
 * The conversation of a contributor: from the first words to what came of them.
 *
 * <p>Deliberately missing: anything that shows somebody else's suggestion.
 */
@NullMarked
package org.massline.conversation.contributor;

import org.jspecify.annotations.NullMarked;
