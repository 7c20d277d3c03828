package io.fengyi.registry.person;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person; name and phone are sealed.
 *
 * @param nameIndex blind index of the name as it is compared: the same for namesakes
 * @param phoneIndex blind index of the phone: unique over all persons
 */
public record Person(
        String alias,
        byte @Nullable [] name,
        @Nullable String nameIndex,
        byte @Nullable [] phone,
        @Nullable String phoneIndex,
        @Nullable Integer birthYear) {

    public Person withAlias(String other) {
        return new Person(other, name, nameIndex, phone, phoneIndex, birthYear);
    }

    public Person withBirthYear(@Nullable Integer other) {
        return new Person(alias, name, nameIndex, phone, phoneIndex, other);
    }

    public boolean hasName() {
        return name != null;
    }

    public boolean hasPhone() {
        return phone != null;
    }
}
