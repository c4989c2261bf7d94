/**
 * What every web server of the program has in common, whoever it answers.
 *
 * <p>Deliberately missing: paths and answers; they belong to the rooms that open a server.
 */
@NullMarked
package org.massline.http;

import org.jspecify.annotations.NullMarked;
