package io.fengyi.testsupport.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** What no code of ours does, wherever it lies. */
public final class SoundCode {

    private static final Set<String> NOW = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");
    private static final String VAGUE = ".*(Util|Utils|Helper|Manager|Impl)$|^Base[A-Z].*|^Abstract[A-Za-z]*Service$";

    private SoundCode() {}

    public static List<ArchRule> rules(String root) {
        return List.of(
                timeFromAClock(),
                noFieldInjection(),
                noJackson2(),
                noSessions(),
                noVagueNames(),
                noVaguePackages(root),
                noPrinting());
    }

    private static ArchRule timeFromAClock() {
        return noClasses()
                .should()
                .callMethodWhere(asksTheMachineForTheTime())
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .allowEmptyShould(true)
                .as("time comes from an injected Clock")
                .because("only then can a test, the demo and a fault drill set it");
    }

    private static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .allowEmptyShould(true)
                .as("dependencies come through the constructor")
                .because("a class says what it needs, and is never half made");
    }

    private static ArchRule noJackson2() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .allowEmptyShould(true)
                .as("JSON is Jackson 3")
                .because("two mappers with two configurations answer the same question in two ways");
    }

    private static ArchRule noSessions() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.mongodb.client.ClientSession")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.transaction.annotation.Transactional")
                .allowEmptyShould(true)
                .as("one decision is one document write")
                .because("sessions and transactions would not hold on every store that we promise");
    }

    private static ArchRule noVagueNames() {
        return noClasses()
                .should(ArchCondition.from(DescribedPredicate.describe("have a vague name", SoundCode::isVague)))
                .allowEmptyShould(true)
                .as("classes are named after what they are")
                .because("Util, Helper, Manager, Impl and Base say nothing and collect everything");
    }

    private static ArchRule noVaguePackages(String root) {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        root + "..common..",
                        root + "..core..",
                        root + "..util..",
                        root + "..base..",
                        root + "..shared..",
                        root + "..helper..",
                        root + "..controller..",
                        root + "..service..",
                        root + "..repository..")
                .allowEmptyShould(true)
                .as("packages are business nouns")
                .because("layers and leftovers tell a newcomer nothing about the domain");
    }

    private static ArchRule noPrinting() {
        return noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("System.out or System.err", SoundCode::prints))
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .allowEmptyShould(true)
                .as("messages go to the log")
                .because("only the log carries level, trace id and JSON");
    }

    private static boolean prints(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(access.getName());
    }

    private static boolean isVague(JavaClass type) {
        return type.getSimpleName().matches(VAGUE);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return DescribedPredicate.describe(
                "now() without a Clock",
                call -> call.getName().equals("now")
                        && NOW.contains(call.getTargetOwner().getName())
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }
}
