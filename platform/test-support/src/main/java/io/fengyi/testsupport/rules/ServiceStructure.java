package io.fengyi.testsupport.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How a service is put together: features that do not know each other in circles, doors, and where the world begins. */
public final class ServiceStructure {

    private static final String[] SERVICES = {
        "io.fengyi.gateway..",
        "io.fengyi.registry..",
        "io.fengyi.learning..",
        "io.fengyi.welfare..",
        "io.fengyi.governance..",
        "io.fengyi.points.."
    };
    private static final String WEB = ".web";
    private static final String VERSION = "org.springframework.data.annotation.Version";
    private static final String DOCUMENT = "org.springframework.data.mongodb.core.mapping.Document";

    private ServiceStructure() {}

    public static List<ArchRule> rules(String root) {
        return List.of(
                noCycles(root),
                webBelongsToItsFeature(root),
                pureRules(root),
                kafkaInIntake(root),
                contractsAtTheEdges(root),
                noOtherService(root),
                controllersKeepAggregatesInside());
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .as("features depend on each other in one direction")
                .because("a cycle makes two features one that nobody can change alone");
    }

    private static ArchRule webBelongsToItsFeature(String root) {
        return classes()
                .that(resideInAPackage(root + "..web.."))
                .should(beUsedByTheirFeatureOnly())
                .allowEmptyShould(true)
                .as("a web package is used by its own feature only")
                .because("requests and views of one feature are no vocabulary for another");
    }

    private static ArchRule pureRules(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".ledger", root + ".rule")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "com.mongodb..",
                        "org.bson..",
                        "org.apache.kafka..",
                        "tools.jackson..",
                        "com.fasterxml.jackson..")
                .allowEmptyShould(true)
                .as("ledger and rules are pure Java")
                .because("what decides about points must be testable in microseconds and survive every framework");
    }

    private static ArchRule kafkaInIntake(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(resideOutsideOfPackages(root + ".intake..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .allowEmptyShould(true)
                .as("Kafka is known in intake only")
                .because("features handle facts; how they travel is the platform's business");
    }

    private static ArchRule contractsAtTheEdges(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(resideOutsideOfPackages(root + ".intake.."))
                        .and(DescribedPredicate.not(announcers())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.fengyi.contracts..")
                .allowEmptyShould(true)
                .as("contract types are known in intake and announcers only")
                .because("a published shape never changes, the words inside a service do");
    }

    private static ArchRule noOtherService(String root) {
        String[] others = Stream.of(SERVICES)
                .filter(service -> !service.startsWith(root + "."))
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .as("no service uses another's classes")
                .because("services meet in events and HTTP, so that each can be deployed alone");
    }

    private static ArchRule controllersKeepAggregatesInside() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                .and()
                .areNotPrivate()
                .should(neitherTakeNorReturnAggregates())
                .allowEmptyShould(true)
                .as("controllers neither take nor return aggregates")
                .because("what is stored and what is shown change for different reasons, and bound fields are a leak");
    }

    private static DescribedPredicate<JavaClass> announcers() {
        return DescribedPredicate.describe(
                "announcers", type -> outermost(type).getSimpleName().endsWith("Announcer"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ServiceStructure::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> beUsedByTheirFeatureOnly() {
        return new ArchCondition<>("be used by their feature only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String name = type.getPackageName();
                int web = name.indexOf(WEB + ".") >= 0 ? name.indexOf(WEB + ".") : name.length() - WEB.length();
                String feature = name.substring(0, web);
                for (Dependency use : type.getDirectDependenciesToSelf()) {
                    String user = use.getOriginClass().getPackageName();
                    if (!user.equals(feature) && !user.startsWith(feature + ".")) {
                        events.add(SimpleConditionEvent.violated(type, use.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> neitherTakeNorReturnAggregates() {
        return new ArchCondition<>("neither take nor return aggregates") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Set<JavaClass> types =
                        new LinkedHashSet<>(method.getReturnType().getAllInvolvedRawTypes());
                method.getParameterTypes().forEach(type -> types.addAll(type.getAllInvolvedRawTypes()));
                types.stream()
                        .filter(ServiceStructure::isAggregate)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " has " + type.getSimpleName() + " in its signature")));
            }
        };
    }

    private static boolean isAggregate(JavaClass type) {
        return type.isAnnotatedWith(DOCUMENT)
                || type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(VERSION));
    }
}
