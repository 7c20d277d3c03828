package io.fengyi.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.fengyi.testsupport.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.of("io.fengyi.gateway")
                .with(noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.mongodb..", "org.springframework.data..")
                        .as("the gateway has no database")
                        .because("it keeps no state, so any number may run"))
                .tests();
    }
}
