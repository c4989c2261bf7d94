@NullMarked
package org.massline.conversation.administrator;

import org.jspecify.annotations.NullMarked;
