package io.fengyi.registry.development;

import io.fengyi.registry.census.Headcount;
import io.fengyi.registry.employment.Employment;
import java.util.List;
import java.util.Objects;

/** Role tags of the open employments of a person. */
final class RoleTags {

    private RoleTags() {}

    static List<String> of(Headcount person) {
        return person.open().stream()
                .map(Employment::roleTag)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
