package org.ketachart.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a resource held that is not ours: kept byte for byte where it was met, and written back with the next version.
 *
 * <p>It may hold anything, so it never shows itself in {@code toString}.
 */
public final class Residue {
    /** Nothing foreign. */
    public static final Residue EMPTY = new Residue(Map.of(), Map.of());

    private final Map<String, List<byte[]>> slices;
    private final Map<ResourceKey, Residue> parts;

    private Residue(Map<String, List<byte[]>> slices, Map<ResourceKey, Residue> parts) {
        this.slices = slices;
        this.parts = parts;
    }

    /** Returns the residues of the resources that together are one noun. */
    public static Residue ofParts(Map<ResourceKey, Residue> parts) {
        return parts.isEmpty() ? EMPTY : new Residue(Map.of(), Map.copyOf(parts));
    }

    /** Returns what was kept of one of several resources. */
    public Residue part(ResourceKey key) {
        return parts.getOrDefault(key, EMPTY);
    }

    /** Returns whether nothing was kept. */
    public boolean isEmpty() {
        return slices.isEmpty() && parts.isEmpty();
    }

    /** Returns where something was kept: FHIRPaths of objects, and of arrays with {@code []} after them. */
    public Set<String> paths() {
        return Set.copyOf(slices.keySet());
    }

    List<byte[]> at(String path) {
        return slices.getOrDefault(path, List.of());
    }

    /** Returns whether another's element of this name was kept in an object, so that ours must not stand beside it. */
    boolean holds(String object, String name) {
        byte[] quoted = ("\"" + name + "\"").getBytes(StandardCharsets.UTF_8);
        return at(object).stream()
                .anyMatch(slice -> slice.length > quoted.length
                        && Arrays.equals(slice, 0, quoted.length, quoted, 0, quoted.length));
    }

    Iterable<String> keys() {
        return slices.keySet();
    }

    @Override
    public String toString() {
        return "Residue[withheld]";
    }

    /** Collects slices while a resource is read; the newest can be taken back. */
    static final class Collector {
        private final List<String> paths = new ArrayList<>();
        private final List<byte[]> bytes = new ArrayList<>();

        int mark() {
            return paths.size();
        }

        void reset(int mark) {
            while (paths.size() > mark) {
                paths.remove(paths.size() - 1);
                bytes.remove(bytes.size() - 1);
            }
        }

        void add(String path, byte[] slice) {
            paths.add(path);
            bytes.add(slice);
        }

        Residue residue() {
            if (paths.isEmpty()) {
                return EMPTY;
            }
            Map<String, List<byte[]>> slices = new TreeMap<>();
            for (int i = 0; i < paths.size(); i++) {
                slices.computeIfAbsent(paths.get(i), path -> new ArrayList<>()).add(bytes.get(i));
            }
            slices.replaceAll((path, list) -> List.copyOf(list));
            return new Residue(slices, Map.of());
        }
    }
}
