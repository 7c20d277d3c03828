package io.fengyi.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads claims of any shape without trusting it: a claim of another type counts as missing. */
record Claims(Map<String, ?> values) {

    Optional<String> text(String name) {
        return values.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    Set<String> texts(String name) {
        Object value = values.get(name);
        if (value instanceof String single) {
            return Set.of(single);
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }

    /** A space separated list (RFC 8693 {@code scope}) or a JSON array of words. */
    Set<String> words(String name) {
        if (values.get(name) instanceof String text) {
            return Arrays.stream(text.split(" "))
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return texts(name);
    }

    Optional<Instant> instant(String name) {
        Object value = values.get(name);
        if (value instanceof Instant instant) {
            return Optional.of(instant);
        }
        if (value instanceof Date date) {
            return Optional.of(date.toInstant());
        }
        return value instanceof Number seconds
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    List<Grant> grants(Set<Role> roles) {
        List<Grant> found = new ArrayList<>();
        if (values.get("grants") instanceof Collection<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> map) {
                    Claims inner = new Claims(withTextKeys(map));
                    inner.text("role")
                            .flatMap(Claims::role)
                            .filter(roles::contains)
                            .ifPresent(role -> found.add(inner.grant(role)));
                }
            }
        } else {
            roles.forEach(role -> found.add(grant(role)));
        }
        return List.copyOf(found);
    }

    private Grant grant(Role role) {
        Set<String> areas = texts("areas").stream()
                .filter(area -> area.chars().allMatch(Character::isDigit))
                .collect(Collectors.toUnmodifiableSet());
        return new Grant(
                role,
                areas,
                text("unitId").orElse(null),
                texts("enterpriseIds"),
                texts("siteIds"),
                texts("stationIds"),
                text("merchantId").orElse(null));
    }

    static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    private static Map<String, @Nullable Object> withTextKeys(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new java.util.HashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
