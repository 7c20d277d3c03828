package io.fengyi.registry.survey;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureFamily;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.registry.survey.content.ContactMethod;
import io.fengyi.registry.survey.question.Dimension;
import io.fengyi.registry.survey.question.Topic;
import io.fengyi.registry.survey.result.Distribution;
import io.fengyi.registry.survey.result.ResultTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Figures of surveys: contacts, answers, every published distribution as {@code survey.{id}.{question}}, and for each
 * topic that of the latest survey of exactly the asked area. All read the tables as they were published, so nobody is
 * shown more here than there. Source: registry.md 5.
 */
@Component
class SurveyFigures implements FigureSource, FigureFamily {

    private static final String CONTACTS = "surveyContacts";
    private static final String BY_METHOD = "method";
    private static final String ANSWERS = "validAnswers";
    private static final String SURVEY = "survey";
    private static final String LATEST = SURVEY + ".latest.";
    private static final String RECORDS = "/api/v1/surveys";

    private final MongoOperations mongo;
    private final Surveys surveys;
    private final Map<String, Topic> topics = new LinkedHashMap<>();

    SurveyFigures(MongoOperations mongo, Surveys surveys) {
        this.mongo = mongo;
        this.surveys = surveys;
        Stream.of(Topic.values()).forEach(topic -> topics.put(LATEST + topic.key(), topic));
    }

    @Override
    public List<FigureOffer> offers() {
        return Stream.concat(
                        Stream.of(FigureOffer.of(CONTACTS, BY_METHOD), FigureOffer.of(ANSWERS)),
                        topics.keySet().stream().map(FigureOffer::of))
                .toList();
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        Topic topic = topics.get(key);
        if (topic != null) {
            return latest(key, topic, question);
        }
        return (key.equals(CONTACTS) ? contacts(question) : answers(question)).records(RECORDS);
    }

    @Override
    public String name() {
        return SURVEY;
    }

    /** Of every survey published in the period, in the order of publication and of the questions. */
    @Override
    public List<Figure> answer(FigureQuestion question) {
        return surveys.published(question).stream()
                .flatMap(survey -> oneWay(survey)
                        .map(table -> Distribution.of(SURVEY + '.' + survey.id() + '.' + table.key(), table)
                                .records(records(survey, table))
                                .about(
                                        table.text(),
                                        survey.content().title(),
                                        String.valueOf(survey.progress().publishedOn()),
                                        survey.content().area())))
                .toList();
    }

    /** A survey of a part is no survey of the whole, nor the other way round. */
    private Figure latest(String key, Topic topic, FigureQuestion question) {
        List<Survey> latestFirst = surveys.published(question).stream()
                .filter(survey -> survey.content().area().equals(question.area()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .flatMap(survey -> on(topic, survey).stream()
                        .map(table -> Distribution.of(key, table).records(records(survey, table))))
                .findFirst()
                .orElseGet(() -> Distribution.none(key).records(RECORDS));
    }

    private static Optional<ResultTable> on(Topic topic, Survey survey) {
        return survey.content().dimensions().stream()
                .filter(dimension -> dimension.question().topic() == topic)
                .map(Dimension::key)
                .flatMap(asked -> oneWay(survey).filter(table -> table.key().equals(asked)))
                .findFirst();
    }

    private static Stream<ResultTable> oneWay(Survey survey) {
        return survey.progress().tables().stream().filter(table -> !table.isCrossTab());
    }

    private static String records(Survey survey, ResultTable table) {
        return RECORDS + '/' + survey.id() + "/results/" + table.key();
    }

    private Figure contacts(FigureQuestion question) {
        Query query = new Query(new Criteria()
                .andOperator(
                        question.inArea("area"),
                        Criteria.where("day")
                                .gte(question.from().toString())
                                .lte(question.asOf().toString())));
        Map<ContactMethod, Long> methods = new TreeMap<>();
        mongo.find(query, Contacts.Batch.class)
                .forEach(batch -> methods.merge(batch.method(), (long) batch.personTimes(), Long::sum));
        Figure all = Figure.count(
                CONTACTS, methods.values().stream().mapToLong(Long::longValue).sum());
        if (!question.isGroupedBy(BY_METHOD)) {
            return all;
        }
        Map<String, Long> named = new LinkedHashMap<>();
        methods.forEach((method, personTimes) -> named.put(method.name(), personTimes));
        return all.groups(Groups.of(BY_METHOD, named));
    }

    /** Of surveys published in the period: before, only tens are told. */
    private Figure answers(FigureQuestion question) {
        long answers = surveys.published(question).stream()
                .mapToLong(survey -> survey.progress().answers())
                .sum();
        return Figure.people(ANSWERS, answers);
    }
}
