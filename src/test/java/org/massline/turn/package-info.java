@NullMarked
package org.massline.turn;

import org.jspecify.annotations.NullMarked;
