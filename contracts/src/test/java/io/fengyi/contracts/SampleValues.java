package io.fengyi.contracts;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A first sample of a new event type; once committed, a sample is never edited. */
final class SampleValues {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("workerId", "wkr_0HZ8K3QF5S1RM"),
            Map.entry("reportId", "rpt_0HZ8K3QF5S2AB"),
            Map.entry("communityCode", "320299001001"),
            Map.entry("gridCode", "320299001001001"),
            Map.entry("code", "320299001001"),
            Map.entry("categoryCode", "CMGT-01-03"),
            Map.entry("workerType", "FOOD_DELIVERY"),
            Map.entry("name", "示范社区"),
            Map.entry("brand", "示范快送"),
            Map.entry("level", "COMMUNITY"),
            Map.entry("state", "VERIFIED"),
            Map.entry("status", "ACTIVE"),
            Map.entry("industry", "FOOD_DELIVERY"),
            Map.entry("kind", "OUTLET"),
            Map.entry("purpose", "LEARNING_RECORD"),
            Map.entry("dictionary", "unit"),
            Map.entry("topic", "SAFETY"),
            Map.entry("form", "MICRO_VIDEO"),
            Map.entry("ruleId", "report.verified"),
            Map.entry("stage", "RESOLVE"));

    private SampleValues() {}

    static Object of(Class<?> contract) {
        try {
            RecordComponent[] components = contract.getRecordComponents();
            Object[] values = Arrays.stream(components)
                    .map(component -> of(component.getName(), component.getGenericType()))
                    .toArray();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = contract.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object of(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            Object value =
                    of(singular(name), generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
            return Collection.class.isAssignableFrom((Class<?>) generic.getRawType())
                    ? List.of(value)
                    : Map.of("key", value);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return TEXTS.getOrDefault(
                    name, name.endsWith("Id") ? name.substring(0, 3).toLowerCase() + "_0HZ8K3QF5S3CD" : name);
        }
        if (plain == Instant.class) {
            return Instant.parse("2023-03-14T01:30:00Z");
        }
        if (plain == LocalDate.class) {
            return LocalDate.parse("2023-03-14");
        }
        if (plain == LocalTime.class) {
            return LocalTime.parse("08:00");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return false;
        }
        if (plain == int.class || plain == Integer.class) {
            return 1;
        }
        if (plain == long.class || plain == Long.class) {
            return 5L;
        }
        if (plain == double.class || plain == Double.class) {
            return name.startsWith("lat") ? 31.491 : 120.312;
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : of(plain);
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
