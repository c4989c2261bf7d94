package org.massline.chat;

import java.time.LocalDate;

/** A day so near that nobody asks of which year: without it, two fit beside each other on buttons of a phone. */
public record NearDay(LocalDate day) {}
