package io.fengyi.testsupport.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.TreeSet;

/** A class with tests that the build does not run is silently green. */
public final class TestNames {

    private static final Set<String> TEST_ANNOTATIONS = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.params.ParameterizedTest",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example");

    private TestNames() {}

    /** Fails with the classes that hold tests and end neither in Test nor in IT; abstract ones are run by their heirs. */
    public static void check(JavaClasses testClasses) {
        Set<String> misnamed = new TreeSet<>();
        for (JavaClass type : testClasses) {
            JavaClass outer = outermost(type);
            boolean found = outer.getSimpleName().endsWith("Test")
                    || outer.getSimpleName().endsWith("IT");
            boolean inherited = outer.getModifiers().contains(JavaModifier.ABSTRACT);
            if (!found && !inherited && type.getMethods().stream().anyMatch(TestNames::isTest)) {
                misnamed.add(outer.getName());
            }
        }
        if (!misnamed.isEmpty()) {
            throw new AssertionError("These classes hold tests, so their names must end in Test or IT: " + misnamed);
        }
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TestNames::outermost).orElse(type);
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation ->
                        TEST_ANNOTATIONS.contains(annotation.getRawType().getName()));
    }
}
