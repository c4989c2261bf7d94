/**
 * What the database is asked, and how it finds the answer: a school lives some months, every statement of the program is noted,
 * and each is explained by both databases. None may cost more because more is stored.
 */
@NullMarked
package org.massline.plans;

import org.jspecify.annotations.NullMarked;
