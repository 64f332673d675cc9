package org.ketachart.cds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/** The ids of calls, cards and suggestions. Ours are made of a name (version 5), so that the same call gives the same cards. */
final class Uuids {
    /** The namespace of the project, itself the version 5 UUID of the canonical base under the URL namespace. It never changes. */
    private static final UUID NAMESPACE = UUID.fromString("66f684cc-18ee-5852-a27c-3ea71ab63953");

    private Uuids() {}

    /** Returns the id a text writes in full; nothing for a short form. */
    static Optional<UUID> parse(String text) {
        return text.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** Returns the id of a name. */
    static UUID named(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer sum = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            long most = (sum.getLong() & ~0xf000L) | 0x5000L;
            long least = (sum.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-1", e);
        }
    }
}
