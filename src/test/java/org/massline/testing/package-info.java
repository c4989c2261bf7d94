/** What tests of several rooms share: ordinary people and suggestions, snapshots, transcripts. */
@NullMarked
package org.massline.testing;

import org.jspecify.annotations.NullMarked;
