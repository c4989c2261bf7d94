@NullMarked
package org.massline.conversation.contributor;

import org.jspecify.annotations.NullMarked;
