package io.fengyi.welfare;

import io.fengyi.testsupport.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.of("io.fengyi.welfare").tests();
    }

    @Test
    void featuresUseEachOthersDoorsOnly() {
        ApplicationModules.of(WelfareApplication.class).verify();
    }
}
