/**
 * The whole bot in one thread, led step by step in an order that a number chooses: from an update's bytes to calls of the Bot
 * API, on a real database file, under a simulated clock, among hundreds of people who do as they like, while all that can go
 * wrong does. What it promises is looked at after every step.
 */
@NullMarked
package org.massline.simulation;

import org.jspecify.annotations.NullMarked;
