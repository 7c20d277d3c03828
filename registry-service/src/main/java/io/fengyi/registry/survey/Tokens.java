package io.fengyi.registry.survey;

import io.fengyi.access.vault.PersonalVault;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.survey.blindsignature.BlindKeyPair;
import io.fengyi.registry.survey.blindsignature.BlindMessageRefused;
import io.fengyi.registry.survey.blindsignature.BlindPublicKey;
import io.fengyi.registry.survey.content.Anonymity;
import io.fengyi.registry.worker.WorkerLookup;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Admits each worker once to a survey, without seeing the token that the answer will carry. */
@Service
public class Tokens {

    private final MongoOperations mongo;
    private final Surveys surveys;
    private final WorkerLookup workers;
    private final PersonalVault vault;

    Tokens(MongoOperations mongo, Surveys surveys, WorkerLookup workers, PersonalVault vault) {
        this.mongo = mongo;
        this.surveys = surveys;
        this.workers = workers;
        this.vault = vault;
    }

    /**
     * That a worker was given a signature; nothing here appears in an answer.
     *
     * @param id survey and worker
     * @param blindedHash SHA-256 of the blinded message
     */
    @Document("survey_issuances")
    record Issuance(@Id String id, String surveyId, String workerId, String blindedHash) {}

    /** @throws NotFound 404 unless the survey has or had one */
    public BlindPublicKey publicKey(SurveyId id) {
        return surveys.find(id.value())
                .map(survey -> survey.progress().signer())
                .map(Survey.Signer::publicKey)
                .orElseThrow(() -> new NotFound("blind key of survey", id));
    }

    /**
     * Signs the worker's blinded message; the same message again gives the same signature.
     *
     * @throws Conflict 409 {@code token-already-issued} for another message
     * @throws InvalidValue 422 {@code blinded-message-invalid}
     */
    public byte[] sign(String workerId, SurveyId id, byte[] blindedMessage) {
        Survey survey = surveys.find(id.value())
                .filter(found -> found.content().anonymity() == Anonymity.ANONYMOUS_BLIND)
                .filter(found -> concerns(found, workerId))
                .orElseThrow(() -> new NotFound("survey", id));
        survey.require(SurveyStatus.OPEN, "survey-tokens");
        byte[] signature = signature(survey, blindedMessage);
        issued(new Issuance(survey.id() + '|' + workerId, survey.id(), workerId, Hashes.of(blindedMessage)));
        return signature;
    }

    /** Surveys for which the worker was given a signature. */
    public List<String> surveysOf(String workerId) {
        return mongo.find(new Query(Criteria.where("workerId").is(workerId)), Issuance.class).stream()
                .map(Issuance::surveyId)
                .toList();
    }

    /** That the worker was given signatures is forgotten; the tokens could never be found. Again is the same. */
    public void forget(String workerId) {
        mongo.remove(new Query(Criteria.where("workerId").is(workerId)), Issuance.class);
    }

    private boolean concerns(Survey survey, String workerId) {
        return workers.brief(new WorkerId(workerId))
                .filter(worker -> worker.communityCode() == null
                        || worker.communityCode().startsWith(survey.content().area()))
                .isPresent();
    }

    private byte[] signature(Survey survey, byte[] blindedMessage) {
        Survey.Signer signer = Objects.requireNonNull(survey.progress().signer());
        String secret = vault.open(survey.id(), SurveyDesk.KEY_FIELD, Objects.requireNonNull(signer.sealedPrivate()));
        try {
            return BlindKeyPair.decode(secret, signer.publicKey()).sign(blindedMessage);
        } catch (BlindMessageRefused refused) {
            throw new InvalidValue("/blindedMessage", "blinded-message-invalid", String.valueOf(refused.getMessage()))
                    .causedBy(refused);
        }
    }

    private void issued(Issuance issuance) {
        try {
            mongo.insert(issuance);
        } catch (DuplicateKeyException before) {
            Issuance first = mongo.findById(issuance.id(), Issuance.class);
            if (first == null || !first.blindedHash().equals(issuance.blindedHash())) {
                Conflict refused = new Conflict(
                        "token-already-issued", "survey: " + issuance.surveyId() + " (one token for each worker)");
                refused.initCause(before);
                throw refused;
            }
        }
    }
}
