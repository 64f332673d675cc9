package org.ketachart.fhir.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes the UUIDs by which resources are known before any server has seen them: version 5, of {@code Type|system|value}. */
public final class NameUuid {
    /** The namespace of the project, itself the version 5 UUID of the canonical base under the URL namespace. It never changes. */
    private static final String NAMESPACE = "66f684cc18ee5852a27c3ea71ab63953";

    private final MessageDigest digest;
    private final byte[] namespace = new byte[16];
    private final byte[] hash = new byte[20];

    /** Creates a maker; not for use by several threads. */
    public NameUuid() {
        try {
            digest = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-1", e);
        }
        for (int i = 0; i < 16; i++) {
            namespace[i] = (byte) Integer.parseInt(NAMESPACE, 2 * i, 2 * i + 2, 16);
        }
    }

    /** Adds the UUID of a resource in its text form. */
    public void write(String type, String system, String value, JsonBytes out) {
        digest.update(namespace);
        digest.update(type.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '|');
        digest.update(system.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '|');
        byte[] sum = digest.digest(value.getBytes(StandardCharsets.UTF_8));
        System.arraycopy(sum, 0, hash, 0, 20);
        hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
        out.hex(hash, 0, 4);
        out.ascii('-');
        out.hex(hash, 4, 6);
        out.ascii('-');
        out.hex(hash, 6, 8);
        out.ascii('-');
        out.hex(hash, 8, 10);
        out.ascii('-');
        out.hex(hash, 10, 16);
    }
}
