@NullMarked
package org.massline.digest;

import org.jspecify.annotations.NullMarked;
