package org.ketachart.workbench.push;

/** What became of a resource, in the word that the table has for it. */
public enum Outcome {
    /** The server had none and has it now. */
    CREATED("created"),
    /** The server had it and has never changed it. */
    THERE("already there"),
    /** The server had one and has ours now; whether that changed it, it does not say. */
    UP_TO_DATE("up to date"),
    /** The server did not take it. */
    REFUSED("refused"),
    /** Nobody knows. */
    UNKNOWN("unknown"),
    /** The server has not been asked. */
    NOT_SENT("not sent");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** Returns the word. */
    public String word() {
        return word;
    }

    /** Returns whether the server has the resource as it was sent. */
    public boolean isWell() {
        return this == CREATED || this == THERE || this == UP_TO_DATE;
    }
}
