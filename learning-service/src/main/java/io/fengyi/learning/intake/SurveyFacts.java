package io.fengyi.learning.intake;

import io.fengyi.contracts.registry.PublishedTable;
import io.fengyi.contracts.registry.SurveyPublished;
import io.fengyi.learning.survey.PublishedSurvey;
import io.fengyi.learning.survey.PublishedSurveys;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What riders said they need, as far as it is public; the effect may be repeated. */
@Component
class SurveyFacts implements EventIntake {

    private final PublishedSurveys surveys;

    SurveyFacts(PublishedSurveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.survey.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        if (event.type().equals("fengyi.registry.SurveyPublished.v1")) {
            SurveyPublished fact = event.as(SurveyPublished.class);
            surveys.learn(new PublishedSurvey(
                    fact.surveyId(),
                    fact.purpose(),
                    fact.tables().stream().map(SurveyFacts::table).toList(),
                    event.time()));
        }
    }

    private static PublishedSurvey.Table table(PublishedTable told) {
        return new PublishedSurvey.Table(
                told.question(),
                told.validN(),
                told.cells().stream()
                        .map(cell -> new PublishedSurvey.Cell(cell.option(), cell.label(), cell.count()))
                        .toList());
    }
}
