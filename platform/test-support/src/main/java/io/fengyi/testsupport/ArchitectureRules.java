package io.fengyi.testsupport;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.fengyi.testsupport.rules.DocPaths;
import io.fengyi.testsupport.rules.ServiceStructure;
import io.fengyi.testsupport.rules.SizeBudget;
import io.fengyi.testsupport.rules.SoundCode;
import io.fengyi.testsupport.rules.TestNames;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rule set that every module checks in its {@code ArchitectureTest}:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> rules() {
 *     return ArchitectureRules.of("io.fengyi.points").tests();
 * }
 * }</pre>
 *
 * <p>Sizes and documents are read from the module's directory, which is where Maven runs its tests.
 */
public final class ArchitectureRules {

    private final String root;
    private final Path module;
    private final Map<String, Runnable> checks = new LinkedHashMap<>();

    private ArchitectureRules(String root, Path module) {
        this.root = root;
        this.module = module;
    }

    /** The rules for a service with this root package. */
    public static ArchitectureRules of(String rootPackage) {
        return of(rootPackage, Path.of("").toAbsolutePath());
    }

    /** The rules for a service whose sources lie in another directory. */
    public static ArchitectureRules of(String rootPackage, Path module) {
        ArchitectureRules rules = new ArchitectureRules(rootPackage, module);
        rules.addCodeRules();
        ServiceStructure.rules(rootPackage).forEach(rules::with);
        rules.addSourceRules();
        return rules;
    }

    /** The rules for a module of the platform: as for a service, without those about features and controllers. */
    public static ArchitectureRules ofPlatform(String rootPackage) {
        ArchitectureRules rules = new ArchitectureRules(rootPackage, Path.of("").toAbsolutePath());
        rules.addCodeRules();
        rules.addSourceRules();
        return rules;
    }

    private void addCodeRules() {
        SoundCode.rules(root).forEach(this::with);
        checks.put(
                "tests are found by their names",
                () -> TestNames.check(new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages(root)));
    }

    private void addSourceRules() {
        SizeBudget budget = new SizeBudget(module);
        checks.put("main files have at most " + SizeBudget.MAIN_LINES + " lines", budget::checkMainFiles);
        checks.put("test files have at most " + SizeBudget.TEST_LINES + " lines", budget::checkTestFiles);
        checks.put("packages hold at most " + SizeBudget.TYPES_PER_PACKAGE + " types", budget::checkPackages);
        checks.put("every package says what it is for", budget::checkPackageInfos);
        checks.put("paths named in the README exist", () -> DocPaths.in(module).check());
    }

    /** Adds a rule of the module's own. */
    public ArchitectureRules with(ArchRule rule) {
        checks.put(rule.getDescription(), () -> rule.check(Classes.of(root)));
        return this;
    }

    /**
     * Leaves one rule out.
     *
     * @param rule beginning of its name
     * @param reason why it does not fit here; read by people only
     * @throws IllegalArgumentException if there is no such rule
     */
    public ArchitectureRules except(String rule, String reason) {
        if (reason.isBlank() || !checks.keySet().removeIf(name -> name.startsWith(rule))) {
            throw new IllegalArgumentException("no rule or no reason: " + rule);
        }
        return this;
    }

    /** One test per rule, named after it. */
    public Stream<DynamicTest> tests() {
        return checks.entrySet().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.getKey(), () -> check.getValue().run()));
    }

    /** All rules at once; fails at the first broken one. */
    public void check() {
        checks.values().forEach(Runnable::run);
    }

    /** Main classes, imported once per JVM. */
    private static final class Classes {

        private static final Map<String, JavaClasses> IMPORTED = new LinkedHashMap<>();

        private Classes() {}

        static synchronized JavaClasses of(String root) {
            return IMPORTED.computeIfAbsent(
                    root,
                    name -> new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages(name));
        }
    }
}
