package io.fengyi.media;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.fengyi.testsupport.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final ArchRule PURE_IMAGES = noClasses()
            .that()
            .resideInAPackage("io.fengyi.media.image")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "io.fengyi.media")
            .as("cleaning knows neither Spring nor the store")
            .because("what decides about hostile files is tested with thousands of them, in milliseconds");

    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.ofPlatform("io.fengyi.media").with(PURE_IMAGES).tests();
    }
}
