@NullMarked
package org.massline.conversation.cadre;

import org.jspecify.annotations.NullMarked;
