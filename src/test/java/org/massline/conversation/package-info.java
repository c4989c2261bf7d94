@NullMarked
package org.massline.conversation;

import org.jspecify.annotations.NullMarked;
