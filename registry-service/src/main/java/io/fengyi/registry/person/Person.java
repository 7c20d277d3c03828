package io.fengyi.registry.person;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person; name and phone are sealed.
 *
 * @param phoneIndex blind index of the phone: unique over all persons
 */
public record Person(
        String alias,
        byte @Nullable [] name,
        byte @Nullable [] phone,
        @Nullable String phoneIndex,
        @Nullable Integer birthYear) {

    public Person withAlias(String other) {
        return new Person(other, name, phone, phoneIndex, birthYear);
    }

    public Person withBirthYear(@Nullable Integer other) {
        return new Person(alias, name, phone, phoneIndex, other);
    }

    public boolean hasName() {
        return name != null;
    }

    public boolean hasPhone() {
        return phone != null;
    }
}
