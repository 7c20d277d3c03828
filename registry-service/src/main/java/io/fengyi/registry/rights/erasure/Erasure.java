package io.fengyi.registry.rights.erasure;

import io.fengyi.http.InvalidTransition;
import io.fengyi.registry.rights.Services;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person's way out: REQUESTED, 72 hours in which it can be called off, ERASING until all five services have answered, DONE.
 *
 * @param code of the public receipt; says nothing about whom
 * @param workerId until DONE; then nobody can tell who it was
 * @param openFor the worker while REQUESTED or ERASING: one at a time
 * @param startsAt when ERASING begins
 * @param toldAt when the services were told last; null if that failed: they are told in the next round
 * @param answers by service
 */
@Document(Erasures.COLLECTION)
public record Erasure(
        @Id String id,
        @Version @Nullable Long version,
        String code,
        State state,
        Reason reason,
        @Nullable String workerId,
        @Nullable String openFor,
        Instant requestedAt,
        Instant startsAt,
        @Nullable Instant toldAt,
        @Nullable Instant doneAt,
        Map<String, Answer> answers,
        @Nullable String key) {

    /** The longest it may take, from the request on. */
    static final Duration DUE = Duration.ofDays(15);

    /** Where it stands. */
    public enum State {
        REQUESTED,
        CANCELLED,
        ERASING,
        DONE
    }

    /** Who wanted it: the person, or the calendar one year after they left. */
    public enum Reason {
        REQUEST,
        RETENTION
    }

    /**
     * What one service did.
     *
     * @param removed rows deleted or cut, by section
     * @param kept rows that stay without the person, with the ground for it
     */
    public record Answer(Instant at, Map<String, Long> removed, List<Kept> kept) {}

    /** @param basis law or rule that asks for keeping it */
    public record Kept(String section, long count, String basis) {}

    public Instant dueAt() {
        return requestedAt.plus(DUE);
    }

    public List<String> missing() {
        return Services.missing(answers.keySet());
    }

    Erasure cancelled() {
        if (state != State.REQUESTED) {
            throw new InvalidTransition("erasure", state, State.CANCELLED.name(), List.of());
        }
        return new Erasure(
                id,
                version,
                code,
                State.CANCELLED,
                reason,
                workerId,
                null,
                requestedAt,
                startsAt,
                null,
                null,
                answers,
                key);
    }

    Erasure erasing() {
        return new Erasure(
                id,
                version,
                code,
                State.ERASING,
                reason,
                workerId,
                openFor,
                requestedAt,
                startsAt,
                toldAt,
                doneAt,
                answers,
                key);
    }

    Erasure told(@Nullable Instant at) {
        return new Erasure(
                id, version, code, state, reason, workerId, openFor, requestedAt, startsAt, at, doneAt, answers, key);
    }

    /** An answer that comes again replaces the earlier one: its counts are the sums so far. */
    Erasure answered(String service, Answer answer) {
        Map<String, Answer> more = new TreeMap<>(answers);
        Answer before = more.get(service);
        more.put(service, before == null ? answer : new Answer(before.at(), answer.removed(), answer.kept()));
        if (state == State.DONE || !Services.missing(more.keySet()).isEmpty()) {
            return new Erasure(
                    id,
                    version,
                    code,
                    state,
                    reason,
                    workerId,
                    openFor,
                    requestedAt,
                    startsAt,
                    toldAt,
                    doneAt,
                    more,
                    key);
        }
        return new Erasure(
                id,
                version,
                code,
                State.DONE,
                reason,
                null,
                null,
                requestedAt,
                startsAt,
                toldAt,
                answer.at(),
                more,
                null);
    }
}
