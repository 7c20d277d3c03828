package io.fengyi.registry.survey;

import io.fengyi.http.InvalidTransition;
import io.fengyi.registry.survey.blindsignature.BlindPublicKey;
import io.fengyi.registry.survey.content.SurveyContent;
import io.fengyi.registry.survey.result.ReleasedTexts;
import io.fengyi.registry.survey.result.ResultTable;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One survey.
 *
 * @param number 1, 2, 3 … of its versions
 * @param previous the version before, or null
 * @param creationKey idempotency key of the request that made it
 */
@Document("surveys")
record Survey(
        @Id String id,
        @Version @Nullable Long version,
        SurveyContent content,
        int number,
        @Nullable String previous,
        Progress progress,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    /**
     * How far it has come; days are ISO text.
     *
     * @param signer while it is open, for blind signatures only
     * @param invited persons that were reached, counted at publication
     * @param answers counted at publication
     * @param texts what was released of free texts; null before
     */
    record Progress(
            SurveyStatus status,
            @Nullable String openedOn,
            @Nullable String closedOn,
            @Nullable String publishedOn,
            @Nullable Signer signer,
            int invited,
            int answers,
            List<ResultTable> tables,
            @Nullable List<ReleasedTexts> texts) {

        Optional<ReleasedTexts> released(String question) {
            return texts == null
                    ? Optional.empty()
                    : texts.stream()
                            .filter(one -> one.question().equals(question))
                            .findFirst();
        }
    }

    /**
     * The key pair of blind signatures.
     *
     * @param n public modulus
     * @param e public exponent
     * @param sealedPrivate under a key of this survey; null once it is closed
     */
    record Signer(String n, String e, byte @Nullable [] sealedPrivate) {

        BlindPublicKey publicKey() {
            return BlindPublicKey.ofJwk(n, e);
        }
    }

    static Survey drafted(SurveyContent content, int number, @Nullable String previous, @Nullable String creationKey) {
        return new Survey(
                SurveyId.next().value(),
                null,
                content,
                number,
                previous,
                new Progress(SurveyStatus.DRAFT, null, null, null, null, 0, 0, List.of(), null),
                creationKey,
                null);
    }

    SurveyStatus status() {
        return progress.status();
    }

    /** @throws InvalidTransition 409 unless it is a draft */
    Survey changed(SurveyContent next) {
        require(SurveyStatus.DRAFT, "change");
        return new Survey(id, version, next, number, previous, progress, creationKey, outbox);
    }

    /** @throws InvalidTransition 409 unless it is a draft */
    Survey opened(LocalDate day, @Nullable Signer signer) {
        require(SurveyStatus.DRAFT, "opening");
        return with(new Progress(SurveyStatus.OPEN, day.toString(), null, null, signer, 0, 0, List.of(), null));
    }

    /** From here on nobody can sign for it: the private key leaves the document.
     *
     * @throws InvalidTransition 409 unless it is open
     */
    Survey closed(LocalDate day) {
        require(SurveyStatus.OPEN, "closing");
        Signer signer = progress.signer();
        return with(new Progress(
                SurveyStatus.CLOSED,
                progress.openedOn(),
                day.toString(),
                null,
                signer == null ? null : new Signer(signer.n(), signer.e(), null),
                0,
                0,
                List.of(),
                null));
    }

    /** @throws InvalidTransition 409 unless it is closed */
    Survey published(LocalDate day, int invited, int answers, List<ResultTable> tables) {
        require(SurveyStatus.CLOSED, "publication");
        return with(new Progress(
                SurveyStatus.PUBLISHED,
                progress.openedOn(),
                progress.closedOn(),
                day.toString(),
                progress.signer(),
                invited,
                answers,
                tables,
                null));
    }

    /** @throws InvalidTransition 409 unless it is published */
    Survey released(ReleasedTexts texts) {
        require(SurveyStatus.PUBLISHED, "release");
        List<ReleasedTexts> all = new ArrayList<>(progress.texts() == null ? List.of() : progress.texts());
        all.removeIf(one -> one.question().equals(texts.question()));
        all.add(texts);
        return with(new Progress(
                SurveyStatus.PUBLISHED,
                progress.openedOn(),
                progress.closedOn(),
                progress.publishedOn(),
                progress.signer(),
                progress.invited(),
                progress.answers(),
                progress.tables(),
                all));
    }

    void require(SurveyStatus wanted, String command) {
        if (status() != wanted) {
            throw new InvalidTransition("survey", status(), command, status().commands());
        }
    }

    Survey with(@Nullable Outbox events) {
        return new Survey(id, version, content, number, previous, progress, creationKey, events);
    }

    private Survey with(Progress next) {
        return new Survey(id, version, content, number, previous, next, creationKey, outbox);
    }
}
