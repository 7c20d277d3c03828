package io.fengyi.standalone;

import io.fengyi.testsupport.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.ofPlatform("io.fengyi.standalone")
                .except("messages go to the log", "the launcher talks to the person at the terminal")
                .tests();
    }
}
