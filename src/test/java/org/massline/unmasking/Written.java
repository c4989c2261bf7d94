package org.massline.unmasking;

/**
 * A suggestion, and who wrote it.
 *
 * @param author counted from 0
 * @param anonymous whether it is not signed
 */
record Written(long number, int author, boolean anonymous) {}
