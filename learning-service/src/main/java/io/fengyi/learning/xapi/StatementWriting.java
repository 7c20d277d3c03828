package io.fengyi.learning.xapi;

import io.fengyi.learning.xapi.LearningFact.AttendedClass;
import io.fengyi.learning.xapi.LearningFact.CompletedLesson;
import io.fengyi.learning.xapi.LearningFact.StudiedLesson;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns facts into statements, for one reader.
 *
 * <p>Source: learning.md 3.7; verbs of ADL, activity types of ADL, progress as in cmi5.
 */
final class StatementWriting {

    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
    private static final String ACTIVITIES = "http://adlnet.gov/expapi/activities/";
    private static final String PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";
    private static final String CHINESE = "zh-CN";
    private static final Statement.Context HERE = new Statement.Context("Fengyi", CHINESE);

    private final String homePage;
    private final UnaryOperator<String> nameOf;
    private final Pseudonyms.Export names;

    /**
     * @param homePage public base address
     * @param nameOf how a worker is called
     * @param names of statements
     */
    StatementWriting(String homePage, UnaryOperator<String> nameOf, Pseudonyms.Export names) {
        this.homePage = homePage;
        this.nameOf = nameOf;
        this.names = names;
    }

    /** One statement, or two for an attendance that was voided. */
    List<Statement> statements(LearningFact fact) {
        if (fact instanceof AttendedClass attended) {
            Instant voided = attended.voidedAt();
            return voided == null ? List.of(attended(attended)) : List.of(attended(attended), voided(attended, voided));
        }
        if (fact instanceof CompletedLesson completed) {
            return List.of(completed(completed));
        }
        return List.of(progressed((StudiedLesson) fact));
    }

    private Statement attended(AttendedClass fact) {
        return statement(
                attendedId(fact),
                fact,
                verb("attended", "参加"),
                activity("class-sessions", fact.classSessionId(), fact.title(), "meeting"),
                new Statement.Result(null, text(fact.duration()), null),
                HERE,
                fact.at());
    }

    /** A voiding statement has no context of an activity. */
    private Statement voided(AttendedClass fact, Instant at) {
        return statement(
                names.statement("voided|" + fact.attendanceId()),
                fact,
                verb("voided", "作废"),
                Statement.Target.statement(attendedId(fact)),
                null,
                null,
                at);
    }

    private Statement completed(CompletedLesson fact) {
        return statement(
                names.statement("completed|" + fact.workerId() + '|' + fact.lessonId()),
                fact,
                verb("completed", "完成"),
                lesson(fact.lessonId(), fact.title()),
                new Statement.Result(true, text(fact.watched()), null),
                HERE,
                fact.at());
    }

    private Statement progressed(StudiedLesson fact) {
        return statement(
                names.statement("progressed|" + fact.workerId() + '|' + fact.lessonId() + '|' + fact.day()),
                fact,
                verb("progressed", "学习"),
                lesson(fact.lessonId(), fact.title()),
                new Statement.Result(null, null, Map.of(PROGRESS, fact.percent())),
                HERE,
                fact.at());
    }

    private Statement statement(
            UUID id,
            LearningFact fact,
            Statement.Verb verb,
            Statement.Target object,
            Statement.@Nullable Result result,
            Statement.@Nullable Context context,
            Instant at) {
        return new Statement(
                id,
                Statement.Actor.of(homePage, nameOf.apply(fact.workerId())),
                verb,
                object,
                result,
                context,
                at.truncatedTo(ChronoUnit.MILLIS));
    }

    private UUID attendedId(AttendedClass fact) {
        return names.statement("attended|" + fact.attendanceId());
    }

    private Statement.Target lesson(String id, String title) {
        return activity("lessons", id, title, "lesson");
    }

    private Statement.Target activity(String path, String id, String title, String type) {
        return Statement.Target.activity(
                homePage + "/api/v1/" + path + '/' + id,
                new Statement.Definition(Map.of(CHINESE, title), ACTIVITIES + type));
    }

    private static Statement.Verb verb(String word, String chinese) {
        return new Statement.Verb(VERBS + word, Map.of("en-US", word, CHINESE, chinese));
    }

    private static String text(Duration duration) {
        return duration.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
