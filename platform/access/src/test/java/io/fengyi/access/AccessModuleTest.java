package io.fengyi.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class AccessModuleTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.fengyi.access");

    @Test
    void theModuleStaysSmallEnoughToKnow() {
        assertThat(classes.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getName))
                .as("public types")
                .hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.fengyi.(access..)")
                .should()
                .beFreeOfCycles()
                .because("a newcomer reads a package alone")
                .check(classes);
    }

    @Test
    void itKnowsNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.fengyi.registry..",
                        "io.fengyi.learning..",
                        "io.fengyi.welfare..",
                        "io.fengyi.governance..",
                        "io.fengyi.points..")
                .because("platform never depends on a service")
                .check(classes);
    }
}
