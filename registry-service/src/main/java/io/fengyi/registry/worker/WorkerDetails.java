package io.fengyi.registry.worker;

import io.fengyi.registry.person.Alias;
import io.fengyi.registry.person.BirthYear;
import io.fengyi.registry.person.PersonName;
import io.fengyi.registry.person.PhoneNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says a record should read; checked already.
 *
 * @param name see {@link Secret}
 * @param phone see {@link Secret}
 * @param validFrom day from which type and community hold
 */
public record WorkerDetails(
        Alias alias,
        Secret<PersonName> name,
        Secret<PhoneNumber> phone,
        String workerType,
        @Nullable String communityCode,
        @Nullable BirthYear birthYear,
        LocalDate validFrom) {

    /** What a person says when registering a record that staff had entered; the phone has led to it already. */
    public record Registration(Alias alias, String workerType, String noticeVersion) {}

    /**
     * A sealed field that is left alone, removed or replaced: whoever changes a record has not seen it.
     *
     * @param given false leaves it alone
     * @param value null removes it
     */
    public record Secret<T>(boolean given, @Nullable T value) {

        public static <T> Secret<T> untouched() {
            return new Secret<>(false, null);
        }

        public static <T> Secret<T> of(@Nullable T value) {
            return new Secret<>(true, value);
        }
    }
}
