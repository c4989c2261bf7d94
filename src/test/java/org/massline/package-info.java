@NullMarked
package org.massline;

import org.jspecify.annotations.NullMarked;
