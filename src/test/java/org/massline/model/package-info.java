@NullMarked
package org.massline.model;

import org.jspecify.annotations.NullMarked;
