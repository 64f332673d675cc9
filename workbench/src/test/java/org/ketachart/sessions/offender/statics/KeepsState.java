package org.ketachart.sessions.offender.statics;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Breaks never 5 with three fields. */
public final class KeepsState {
    /** Can be set again. */
    static int count = 0;

    /** Can change inside. */
    static final AtomicInteger CELL = new AtomicInteger();

    /** Can change inside. */
    static final ConcurrentHashMap<String, String> CACHE = new ConcurrentHashMap<>();

    private KeepsState() {}
}
