package org.massline.bench;

/** Of all that was measured, how long 50, 99 and 99.9 per cent took at most; in milliseconds. */
public record Latency(double p50, double p99, double p999) {}
