/**
 * What everybody may read and second, and what cadres ask of those who do.
 *
 * <p>Deliberately missing: publishing, which is a cadre's deed; whatever would tell who seconds or who answers.
 */
@NullMarked
package org.massline.conversation.board;

import org.jspecify.annotations.NullMarked;
