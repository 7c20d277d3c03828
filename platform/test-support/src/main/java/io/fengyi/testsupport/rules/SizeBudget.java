package io.fengyi.testsupport.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sizes beyond which a file or a package must be split; early splits are cheap. */
public final class SizeBudget {

    public static final int MAIN_LINES = 300;
    public static final int TEST_LINES = 500;
    public static final int TYPES_PER_PACKAGE = 15;

    private static final String PACKAGE_INFO = "package-info.java";

    private final Path module;

    public SizeBudget(Path module) {
        this.module = module;
    }

    public void checkMainFiles() {
        checkLines("src/main/java", MAIN_LINES);
    }

    public void checkTestFiles() {
        checkLines("src/test/java", TEST_LINES);
    }

    public void checkPackages() {
        Map<Path, Long> types = sources("src/main/java").stream()
                .filter(file -> !file.endsWith(PACKAGE_INFO))
                .collect(Collectors.groupingBy(SizeBudget::directory, Collectors.counting()));
        Set<String> large = new TreeSet<>();
        types.forEach((directory, count) -> {
            if (count > TYPES_PER_PACKAGE) {
                large.add(module.relativize(directory) + " holds " + count + " types");
            }
        });
        fail(large, "Split by noun, at most " + TYPES_PER_PACKAGE + " types: ");
    }

    public void checkPackageInfos() {
        Set<String> silent = new TreeSet<>();
        for (Path directory :
                sources("src/main/java").stream().map(SizeBudget::directory).collect(Collectors.toSet())) {
            Path info = directory.resolve(PACKAGE_INFO);
            if (!Files.exists(info) || !read(info).contains("@NullMarked")) {
                silent.add(module.relativize(directory).toString());
            }
        }
        fail(silent, "A package-info.java with @NullMarked and one sentence is missing in: ");
    }

    private void checkLines(String folder, int limit) {
        Set<String> lengthy = new TreeSet<>();
        for (Path file : sources(folder)) {
            long lines = read(file).lines().count();
            if (lines > limit) {
                lengthy.add(module.relativize(file) + " has " + lines + " lines");
            }
        }
        fail(lengthy, "Split, at most " + limit + " lines: ");
    }

    private List<Path> sources(String folder) {
        Path start = module.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fail(Set<String> found, String message) {
        if (!found.isEmpty()) {
            throw new AssertionError(message + found);
        }
    }
}
