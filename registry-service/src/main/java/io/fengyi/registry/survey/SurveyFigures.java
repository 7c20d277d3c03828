package io.fengyi.registry.survey;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Figures of surveys; distributions are results of the survey itself. Source: registry.md 5. */
@Component
class SurveyFigures implements FigureSource {

    private static final String CONTACTS = "surveyContacts";
    private static final String ANSWERS = "validAnswers";
    private static final String RECORDS = "/api/v1/surveys";

    private final MongoOperations mongo;
    private final Surveys surveys;

    SurveyFigures(MongoOperations mongo, Surveys surveys) {
        this.mongo = mongo;
        this.surveys = surveys;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(CONTACTS), FigureOffer.of(ANSWERS));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return (key.equals(CONTACTS) ? contacts(question) : answers(question)).records(RECORDS);
    }

    private Figure contacts(FigureQuestion question) {
        Query query = new Query(new Criteria()
                .andOperator(
                        question.inArea("area"),
                        Criteria.where("day")
                                .gte(question.from().toString())
                                .lte(question.asOf().toString())));
        long personTimes = mongo.find(query, Contacts.Batch.class).stream()
                .mapToLong(Contacts.Batch::personTimes)
                .sum();
        return Figure.count(CONTACTS, personTimes);
    }

    /** Of surveys published in the period: before, only tens are told. */
    private Figure answers(FigureQuestion question) {
        String from = question.from().toString();
        long answers = surveys.published(question.area(), question.asOf().toString()).stream()
                .filter(survey ->
                        String.valueOf(survey.progress().publishedOn()).compareTo(from) >= 0)
                .mapToLong(survey -> survey.progress().answers())
                .sum();
        return Figure.people(ANSWERS, answers);
    }
}
