package org.ketachart.cds;

import java.util.List;

/** The answer to a call: the bytes for the EHR, and what the host keeps of the cards. Both hold what the chart says or points to. */
public final class CdsAnswer {
    private final byte[] bytes;
    private final List<IssuedCard> cards;

    CdsAnswer(byte[] bytes, List<IssuedCard> cards) {
        this.bytes = bytes;
        this.cards = List.copyOf(cards);
    }

    /** Returns the JSON of the response, in UTF-8. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns what to keep until feedback can no longer come, in the order of the cards. */
    public List<IssuedCard> cards() {
        return cards;
    }

    @Override
    public String toString() {
        return "CdsAnswer[" + cards.size() + " cards]";
    }
}
