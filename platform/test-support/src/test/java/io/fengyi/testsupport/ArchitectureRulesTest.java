package io.fengyi.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.fengyi.testsupport.rules.DocPaths;
import io.fengyi.testsupport.rules.ServiceStructure;
import io.fengyi.testsupport.rules.SizeBudget;
import io.fengyi.testsupport.rules.SoundCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureRulesTest {

    private static final String BROKEN = "io.fengyi.testsupport.broken";

    @TestFactory
    Stream<DynamicTest> thisModuleKeepsTheRulesForThePlatform() {
        return ArchitectureRules.ofPlatform("io.fengyi.testsupport")
                .except("time comes from", "the lives of tokens and the times of events in tests are real ones")
                .tests();
    }

    @Test
    void eachRuleRefusesItsExample() {
        JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);
        List<ArchRule> rules = new ArrayList<>(SoundCode.rules(BROKEN));
        rules.addAll(ServiceStructure.rules(BROKEN));

        List<String> refused = rules.stream()
                .filter(rule -> rule.evaluate(broken).hasViolation())
                .map(ArchRule::getDescription)
                .map(text -> text.replaceAll(", because.*", ""))
                .toList();

        assertThat(refused)
                .containsExactlyInAnyOrder(
                        "time comes from an injected Clock",
                        "dependencies come through the constructor",
                        "JSON is Jackson 3",
                        "classes are named after what they are",
                        "packages are business nouns",
                        "features depend on each other in one direction",
                        "ledger and rules are pure Java",
                        "Kafka is known in intake only",
                        "controllers neither take nor return aggregates");
    }

    @Test
    void largeFilesAndSilentPackagesAreNamed(@TempDir Path module) throws IOException {
        Path main = Files.createDirectories(module.resolve("src/main/java/points"));
        Files.writeString(main.resolve("Long.java"), "\n".repeat(301));
        for (int i = 0; i < 15; i++) {
            Files.writeString(main.resolve("T" + i + ".java"), "");
        }
        SizeBudget budget = new SizeBudget(module);

        assertThatThrownBy(budget::checkMainFiles).hasMessageContaining("Long.java has 301 lines");
        assertThatThrownBy(budget::checkPackages).hasMessageContaining("holds 16 types");
        assertThatThrownBy(budget::checkPackageInfos).hasMessageContaining("src/main/java/points");
        budget.checkTestFiles();
    }

    @Test
    void brokenPathsInDocumentsAreNamed(@TempDir Path root) throws IOException {
        Files.createDirectory(root.resolve(".git"));
        Files.createDirectory(root.resolve("docs"));
        Files.writeString(root.resolve("docs/there.md"), "");
        Files.writeString(
                root.resolve("README.md"),
                "[a](docs/there.md#part) [b](docs/gone.md) [c](https://example.org/x) `docs/away.md` `a/b` `mvn`");

        assertThatThrownBy(() -> DocPaths.in(root).check())
                .hasMessageContaining("README.md → docs/gone.md")
                .hasMessageContaining("README.md → docs/away.md")
                .hasMessageNotContaining("there.md")
                .hasMessageNotContaining("a/b");
    }
}
