package io.fengyi.figures;

import io.fengyi.testsupport.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> rulesOfTheHouse() {
        return ArchitectureRules.of("io.fengyi.figures").tests();
    }
}
