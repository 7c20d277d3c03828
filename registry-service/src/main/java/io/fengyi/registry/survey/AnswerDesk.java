package io.fengyi.registry.survey;

import io.fengyi.access.vault.PersonalVault;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.consent.ConsentLedger;
import io.fengyi.registry.consent.Purpose;
import io.fengyi.registry.survey.blindsignature.BlindPublicKey;
import io.fengyi.registry.survey.content.Anonymity;
import io.fengyi.registry.survey.question.Reply;
import io.fengyi.registry.survey.question.ReplyRules;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes answers: one for each token, ticket or worker. */
@Service
public class AnswerDesk {

    private final Surveys surveys;
    private final Answers answers;
    private final Tickets tickets;
    private final ConsentLedger consents;
    private final PersonalVault vault;
    private final Clock clock;

    AnswerDesk(
            Surveys surveys,
            Answers answers,
            Tickets tickets,
            ConsentLedger consents,
            PersonalVault vault,
            Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.tickets = tickets;
        this.consents = consents;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * An answer admitted by a blind signature.
     *
     * @throws InvalidValue 422 {@code token-invalid} for a signature that this survey did not make
     * @throws Conflict 409 {@code token-spent} for another answer with the same token
     */
    public void blind(SurveyId id, byte[] preparedMessage, byte[] signature, List<Reply> replies) {
        Survey survey = open(id, Anonymity.ANONYMOUS_BLIND);
        BlindPublicKey key = Objects.requireNonNull(survey.progress().signer()).publicKey();
        if (!key.verifies(preparedMessage, signature)) {
            throw invalid("/signature");
        }
        store(survey, Hashes.of(preparedMessage), replies, null);
    }

    /**
     * An answer admitted by a ticket.
     *
     * @throws InvalidValue 422 {@code token-invalid} for a ticket that was never issued
     * @throws Conflict 409 {@code token-spent}
     */
    public void withTicket(SurveyId id, String ticket, List<Reply> replies) {
        Survey survey = open(id, Anonymity.ANONYMOUS_TICKET);
        if (!tickets.isIssued(survey.id(), ticket)) {
            throw invalid("/ticket");
        }
        store(survey, Hashes.of(ticket), replies, null);
    }

    /**
     * A worker's own answer to a NAMED survey.
     *
     * @throws Forbidden 403 {@code consent-missing}
     */
    public void named(String workerId, SurveyId id, List<Reply> replies) {
        Survey survey = open(id, Anonymity.NAMED);
        if (!consents.isInForce(workerId, Purpose.NAMED_SURVEY)) {
            throw new Forbidden("consent-missing", "NAMED_SURVEY is not allowed by the worker");
        }
        store(survey, Hashes.of(own(survey.id(), workerId)), replies, workerId);
    }

    /**
     * The worker's answers to NAMED surveys go: they rest on a consent, and their ids could be computed from the worker.
     * Published numbers stay; nobody can find the anonymous answers. Again is the same.
     */
    public void forget(String workerId) {
        answers.remove(namedIds(workerId));
    }

    /** What the worker answered under the own name. */
    public List<Named> namedBy(String workerId) {
        return answers.all(namedIds(workerId)).stream()
                .map(answer -> new Named(answer.surveyId(), answer.day(), answer.replies()))
                .toList();
    }

    /** An answer under one's own name. */
    public record Named(String surveyId, String day, List<Reply> replies) {}

    private List<String> namedIds(String workerId) {
        return surveys.named().stream()
                .map(survey -> survey + '|' + Hashes.of(own(survey, workerId)))
                .toList();
    }

    private static String own(String surveyId, String workerId) {
        return surveyId + '|' + workerId;
    }

    private Survey open(SurveyId id, Anonymity admitted) {
        Survey survey = surveys.find(id.value())
                .filter(found -> found.status() != SurveyStatus.DRAFT)
                .filter(found -> found.content().anonymity() == admitted)
                .orElseThrow(() -> new NotFound("survey", id));
        survey.require(SurveyStatus.OPEN, "answer");
        return survey;
    }

    private void store(Survey survey, String admission, List<Reply> given, @Nullable String workerId) {
        List<Reply> replies = ReplyRules.checked(survey.content().asked(), given);
        String bodyHash = Hashes.of(replies.toString());
        String id = survey.id() + '|' + admission;
        try {
            answers.insert(new Answers.Answer(
                    id,
                    survey.id(),
                    survey.content().area(),
                    BusinessDay.of(clock.instant()).toString(),
                    bodyHash,
                    replies,
                    workerId == null ? null : vault.seal(workerId, "survey-answer", own(survey.id(), workerId))));
        } catch (DuplicateKeyException spent) {
            boolean same = answers.find(id)
                    .filter(stored -> stored.bodyHash().equals(bodyHash))
                    .isPresent();
            if (!same) {
                Conflict refused = new Conflict("token-spent", "survey: " + survey.id() + " (one answer each)");
                refused.initCause(spent);
                throw refused;
            }
        }
    }

    /** Reads base64url; what is none was never a token. */
    public static byte[] bytes(String pointer, String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw invalid(pointer).causedBy(malformed);
        }
    }

    private static InvalidValue invalid(String pointer) {
        return new InvalidValue(pointer, "token-invalid", "this survey did not issue it");
    }
}
