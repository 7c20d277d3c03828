package io.fengyi.testsupport.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents whose paths are checked: links and file names in backticks must exist, from the document or from the root. */
public final class DocPaths {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern NAMED =
            Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+/?|[\\w-]+\\.(?:java|md|yml|yaml|xml|sh))`");
    private static final Pattern NO_FILE = Pattern.compile("^(?:[a-z]+:|mailto:).*");
    private static final Set<String> LOOKS_LIKE_A_PATH =
            Set.of("src", "docs", "platform", "contracts", "examples", "bench");

    private final List<Path> documents;

    private DocPaths(List<Path> documents) {
        this.documents = documents;
    }

    /** The documents named, or every Markdown file of a directory itself (not of its sub-directories). */
    public static DocPaths in(Path... places) {
        return new DocPaths(Stream.of(places).flatMap(DocPaths::markdown).toList());
    }

    private static Stream<Path> markdown(Path place) {
        if (!Files.isDirectory(place)) {
            return Stream.of(place.toAbsolutePath());
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".md")).map(Path::toAbsolutePath).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with the paths that do not exist. */
    public void check() {
        Set<String> missing = new TreeSet<>();
        for (Path document : documents) {
            String text = read(document);
            matches(LINK, text)
                    .filter(target -> !NO_FILE.matcher(target).matches())
                    .filter(target -> !exists(document, target))
                    .forEach(target -> missing.add(document.getFileName() + " → " + target));
            matches(NAMED, text)
                    .filter(DocPaths::namesAFile)
                    .filter(target -> !exists(document, target))
                    .forEach(target -> missing.add(document.getFileName() + " → " + target));
        }
        if (!missing.isEmpty()) {
            throw new AssertionError("Documents name paths that do not exist: " + missing);
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    private static boolean namesAFile(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? false : LOOKS_LIKE_A_PATH.contains(name.substring(0, slash));
    }

    private static boolean exists(Path document, String target) {
        for (Path directory = document.getParent(); directory != null; directory = parentInRepository(directory)) {
            if (Files.exists(directory.resolve(target.startsWith("/") ? target.substring(1) : target))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Path parentInRepository(Path directory) {
        return Files.exists(directory.resolve(".git")) ? null : directory.getParent();
    }

    private static String read(Path file) {
        try {
            return Files.readString(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
