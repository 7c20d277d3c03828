package io.fengyi.registry.survey;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.survey.question.QuestionKind;
import io.fengyi.registry.survey.question.Reply;
import io.fengyi.registry.survey.result.ReleasedTexts;
import io.fengyi.registry.survey.result.ResultCell;
import io.fengyi.registry.survey.result.ResultTable;
import io.fengyi.store.OptimisticRetry;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What was published of a survey, and nothing else: there are no free filters. */
@Service
public class ResultDesk {

    private static final Role[] READERS = {Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.DISTRICT_VIEWER};

    private final Surveys surveys;
    private final Answers answers;
    private final SecureRandom random = new SecureRandom();

    ResultDesk(Surveys surveys, Answers answers) {
        this.surveys = surveys;
        this.answers = answers;
    }

    /** Everything published: with how many people were reached and how many answers were taken. */
    public record Results(
            SurveyId id, String title, String purpose, int invitedN, int answers, List<ResultTable> tables) {}

    /** Whether a share passes a bar. */
    public record Threshold(double percent, boolean holds, int count, int validN) {}

    /** One question in two surveys. */
    public record Pair(ResultTable first, ResultTable second) {}

    /** How a share is compared. */
    public enum Operator {
        gt,
        gte,
        lt,
        lte;

        boolean holds(long left, long right) {
            return switch (this) {
                case gt -> left > right;
                case gte -> left >= right;
                case lt -> left < right;
                case lte -> left <= right;
            };
        }
    }

    /** @throws Conflict 409 {@code survey-not-published} */
    public Results all(Caller caller, SurveyId id) {
        Survey survey = published(caller, id);
        return new Results(
                id,
                survey.content().title(),
                survey.content().purpose(),
                survey.progress().invited(),
                survey.progress().answers(),
                survey.progress().tables());
    }

    /** The one-way tables of a question: one, or one for each row of a matrix. */
    public List<ResultTable> question(Caller caller, SurveyId id, String question) {
        List<ResultTable> tables = published(caller, id).progress().tables().stream()
                .filter(table -> !table.isCrossTab())
                .filter(table -> table.key().equals(question) || table.key().startsWith(question + '.'))
                .toList();
        if (tables.isEmpty()) {
            throw new NotFound("result", question);
        }
        return tables;
    }

    /**
     * Redacted texts, for street administrators to review; fewer than ten are not shown. Shuffled by each call, so that
     * no place in two lists tells what one person wrote to two questions.
     */
    public List<String> texts(Caller caller, SurveyId id, String question) {
        Survey survey = published(caller, id);
        boolean asked = survey.content().questions().stream()
                .anyMatch(one -> one.key().equals(question) && one.kind() == QuestionKind.TEXT);
        if (!asked || !caller.scope(Role.STREET_ADMIN).covers(survey.content().area())) {
            throw new NotFound("result", question);
        }
        List<String> texts = new ArrayList<>();
        for (List<Reply> replies : answers.repliesOf(survey.id())) {
            replies.stream()
                    .filter(reply -> reply.question().equals(question))
                    .map(Reply::text)
                    .filter(Objects::nonNull)
                    .forEach(texts::add);
        }
        Collections.shuffle(texts, random);
        return texts.size() < 10 ? List.of() : List.copyOf(texts);
    }

    /**
     * Lets the reviewed texts out to whoever may read the results; another release of the question replaces it.
     *
     * @throws InvalidValue 422 {@code text-unknown} for one that nobody gave
     * @throws Conflict 409 {@code survey-not-published}
     */
    public ReleasedTexts release(Caller caller, SurveyId id, String question, List<String> chosen) {
        List<String> given = texts(caller, id, question);
        for (String text : chosen) {
            if (!given.contains(text)) {
                throw new InvalidValue("/texts", "text-unknown", "no reply to " + question + " reads so");
            }
        }
        List<String> shuffled = new ArrayList<>(chosen);
        Collections.shuffle(shuffled, random);
        ReleasedTexts released = new ReleasedTexts(question, shuffled);
        OptimisticRetry.run(() -> surveys.save(published(caller, id).released(released)));
        return released;
    }

    /** @throws NotFound 404 unless texts of this question were released */
    public ReleasedTexts released(Caller caller, SurveyId id, String question) {
        return published(caller, id)
                .progress()
                .released(question)
                .orElseThrow(() -> new NotFound("released texts", question));
    }

    /** @throws NotFound 404 for a cross-tab that the release plan does not name */
    public ResultTable crossTab(Caller caller, SurveyId id, String key) {
        return published(caller, id).progress().tables().stream()
                .filter(table -> table.isCrossTab() && table.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("cross-tab", key));
    }

    /**
     * Compares the share of some cells exactly, not its rounded percentage.
     *
     * @throws InvalidValue 422 {@code band-unknown}
     * @throws Conflict 409 {@code cell-suppressed}
     */
    public Threshold threshold(
            Caller caller, SurveyId id, String question, Set<String> bands, Operator operator, double percent) {
        ResultTable table = question(caller, id, question).get(0);
        Set<String> wanted = new HashSet<>(bands);
        int count = 0;
        for (ResultCell cell : table.cells()) {
            if (wanted.remove(cell.column())) {
                if (cell.count() == null) {
                    throw new Conflict("cell-suppressed", "band: " + cell.column() + " (is not shown)");
                }
                count += cell.count();
            }
        }
        if (!wanted.isEmpty() || bands.isEmpty()) {
            throw new InvalidValue("bands", "band-unknown", "bands: " + bands + " (" + wanted + " unknown)");
        }
        int n = table.validN();
        double share = n == 0 ? 0 : Math.round(1000.0 * count / n) / 10.0;
        return new Threshold(share, operator.holds(count * 10_000L, Math.round(percent * 100) * n), count, n);
    }

    /** Questions with the same key in both surveys, in the order of the first. */
    public List<Pair> trend(Caller caller, SurveyId id, SurveyId other) {
        List<ResultTable> second = published(caller, other).progress().tables();
        List<Pair> pairs = new ArrayList<>();
        for (ResultTable table : published(caller, id).progress().tables()) {
            second.stream()
                    .filter(one -> !one.isCrossTab()
                            && !table.isCrossTab()
                            && one.key().equals(table.key()))
                    .forEach(one -> pairs.add(new Pair(table, one)));
        }
        return pairs;
    }

    private Survey published(Caller caller, SurveyId id) {
        Survey survey = surveys.find(id.value()).orElseThrow(() -> new NotFound("survey", id));
        boolean open = survey.content().plan().open();
        if (!open && caller.isAnonymous()) {
            throw new Forbidden("results-not-open", "survey: " + id + " (its results are not for everybody)");
        }
        if (!open && !caller.scope(READERS).covers(survey.content().area())) {
            throw new NotFound("survey", id);
        }
        if (survey.status() != SurveyStatus.PUBLISHED) {
            throw new Conflict("survey-not-published", "survey: " + id + " is " + survey.status());
        }
        return survey;
    }
}
