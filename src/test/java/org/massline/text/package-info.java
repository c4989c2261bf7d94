@NullMarked
package org.massline.text;

import org.jspecify.annotations.NullMarked;
