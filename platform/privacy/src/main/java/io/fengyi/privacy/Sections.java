package io.fengyi.privacy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sections of a service in one order; two of one name, or a name that a count could not carry, stop the start-up. */
final class Sections {

    private static final String NAME = "[a-z]+(-[a-z]+)*";

    private Sections() {}

    static List<PersonalData> named(List<PersonalData> sections) {
        Set<String> names = new HashSet<>();
        for (PersonalData data : sections) {
            if (!data.section().matches(NAME)) {
                throw new IllegalStateException("section " + data.section() + " of " + data.getClass() + ": " + NAME);
            }
            if (!names.add(data.section())) {
                throw new IllegalStateException("two sections are named " + data.section());
            }
        }
        return sections.stream()
                .sorted(Comparator.comparing(PersonalData::section))
                .toList();
    }
}
