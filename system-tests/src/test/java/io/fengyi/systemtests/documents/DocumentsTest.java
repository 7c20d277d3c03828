package io.fengyi.systemtests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.testsupport.rules.DocPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every path in the documents exists, and every test that they name. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** {@code [SomeIT](../../module/src/test/…/SomeIT.java) `aRule`, `anotherRule`} */
    private static final Pattern SHOWN_BY =
            Pattern.compile("\\]\\(([^)#\\s]+\\.(?:java|js|sh))\\)((?:[\\s,]*`[\\w#.]+(?:\\(\\))?`)+)");

    private static final Pattern NAME = Pattern.compile("`([\\w]+)(?:\\(\\))?`");

    @TestFactory
    Stream<DynamicTest> pathsInDocumentsExist() {
        return Stream.of("", "docs", "docs/adr", "docs/flows", "docs/acceptance", "examples", "bench")
                .map(ROOT::resolve)
                .map(folder -> DynamicTest.dynamicTest(
                        "in /" + ROOT.relativize(folder),
                        () -> DocPaths.in(folder).check()));
    }

    @Test
    void testsNamedInTheAcceptanceTablesExist() throws IOException {
        List<String> missing = new ArrayList<>();
        int named = 0;
        try (Stream<Path> documents = Files.list(ROOT.resolve("docs/acceptance"))) {
            for (Path document : documents.toList()) {
                List<MatchResult> rows =
                        SHOWN_BY.matcher(Files.readString(document)).results().toList();
                for (MatchResult row : rows) {
                    Path test = document.getParent().resolve(row.group(1)).normalize();
                    String source = Files.exists(test) ? Files.readString(test) : "";
                    for (String name : NAME.matcher(row.group(2))
                            .results()
                            .map(m -> m.group(1))
                            .toList()) {
                        named++;
                        if (!source.contains(name)) {
                            missing.add(document.getFileName() + ": " + test.getFileName() + " has no " + name);
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isPositive();
    }
}
