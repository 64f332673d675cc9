package org.ketachart.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ketachart.core.event.Event;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/** The types of core whose values belong to a record; results and issues speak of documents and are not among them. */
final class CoreTypes {
    private static final Set<Class<?>> OF_DOCUMENTS =
            Set.of(Result.Ok.class, Result.Refused.class, Issue.class, Issue.Severity.class);

    private CoreTypes() {}

    static List<Class<?>> records() {
        return all().stream().filter(Class::isRecord).toList();
    }

    static List<Class<?>> enums() {
        return all().stream().filter(Class::isEnum).toList();
    }

    private static List<Class<?>> all() {
        try {
            URI source = Event.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            if (!source.getPath().endsWith(".jar")) {
                return under(Path.of(source));
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + source), Map.of())) {
                return under(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> under(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("org/ketachart/core"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
                    .<Class<?>>map(CoreTypes::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()) && !OF_DOCUMENTS.contains(type))
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, CoreTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
