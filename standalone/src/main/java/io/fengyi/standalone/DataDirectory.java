package io.fengyi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where everything is kept that survives a restart. */
record DataDirectory(Path path) {

    /** What {@code --fresh} deletes: what the launcher and the demo write, nothing else that may lie there. */
    private static final List<String> WRITTEN =
            List.of("store", "broker", "secrets", "demo-logins.json", "demo-clock", "demo-loaded", "address");

    static DataDirectory at(Path path) {
        DataDirectory directory = new DataDirectory(path);
        directory.create(path);
        return directory;
    }

    Path storeFile() {
        return path.resolve("store").resolve("documents");
    }

    Path brokerDirectory() {
        return path.resolve("broker");
    }

    Path secretsFile() {
        return create(path.resolve("secrets")).resolve("fengyi.properties");
    }

    /** Tells {@code ./fengyi token} where the gateway is. */
    void writeAddress(URI address) {
        try {
            Files.writeString(path.resolve("address"), address + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() {
        for (String name : WRITTEN) {
            delete(path.resolve(name));
        }
    }

    /** Only the owner may look in. */
    private Path create(Path directory) {
        try {
            boolean posix =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] ownerOnly = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                    }
                    : new FileAttribute<?>[0];
            return Files.createDirectories(directory, ownerOnly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path start) {
        if (!Files.exists(start)) {
            return;
        }
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
