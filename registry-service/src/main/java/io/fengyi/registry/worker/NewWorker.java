package io.fengyi.registry.worker;

import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.person.Person;
import io.fengyi.registry.person.Persons;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.validity.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that is to be entered.
 *
 * @param status RECORDED by staff or import, ACTIVE when the person registers
 * @param rowKey blind index of the imported row, so that the same row again finds the record
 */
public record NewWorker(
        WorkerId id,
        WorkerStatus status,
        @Nullable String accountId,
        @Nullable String noticeVersion,
        WorkerDetails details,
        Employments employments,
        @Nullable String rowKey) {

    Worker worker(Persons persons, @Nullable String creationKey) {
        Person person = new Person(
                details.alias().value(),
                null,
                null,
                null,
                null,
                details.birthYear() == null ? null : details.birthYear().value());
        person = details.name().value() == null
                ? person
                : persons.withName(id.value(), person, details.name().value());
        person = details.phone().value() == null
                ? person
                : persons.withPhone(id.value(), person, details.phone().value());
        Worker.Facts facts = new Worker.Facts(status, details.workerType(), details.communityCode());
        return new Worker(
                id.value(),
                null,
                status,
                accountId,
                person,
                Timeline.startingOn(details.validFrom(), facts),
                employments,
                null,
                noticeVersion,
                null,
                null,
                null,
                null,
                List.of(),
                creationKey,
                rowKey,
                null,
                null);
    }
}
