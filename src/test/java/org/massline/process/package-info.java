/** The packaged program, started as a person would start it; run once the jar is built. */
@NullMarked
package org.massline.process;

import org.jspecify.annotations.NullMarked;
