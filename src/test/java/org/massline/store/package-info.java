@NullMarked
package org.massline.store;

import org.jspecify.annotations.NullMarked;
