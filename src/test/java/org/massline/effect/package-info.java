/** The effect report: figures known beforehand, pictures and files that are opened again. */
@NullMarked
package org.massline.effect;

import org.jspecify.annotations.NullMarked;
