/**
 * The school's own words: suggestion, topic, status, role, language.
 *
 * <p>Deliberately missing: anything of Telegram, of SQL, of time running. A value here checks itself when it is made and
 * is then always right.
 */
@NullMarked
package org.massline.model;

import org.jspecify.annotations.NullMarked;
