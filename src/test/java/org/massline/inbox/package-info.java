/** Tests of what posts to this program's port: real HTTP in, and a turn that does as it is told. */
@NullMarked
package org.massline.inbox;

import org.jspecify.annotations.NullMarked;
