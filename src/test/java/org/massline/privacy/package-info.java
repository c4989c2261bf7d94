@NullMarked
package org.massline.privacy;

import org.jspecify.annotations.NullMarked;
