package io.fengyi.registry.intake;

import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.registry.political.Forgets;
import io.fengyi.registry.survey.erasure.SurveyTraces;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Our own news about consents: when one is taken back, what rests on it is deleted. */
@Component
class ConsentIntake implements EventIntake {

    private final List<Forgets> keepers;
    private final SurveyTraces surveys;

    ConsentIntake(List<Forgets> keepers, SurveyTraces surveys) {
        this.keepers = List.copyOf(keepers);
        this.surveys = surveys;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.consent.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        if (!event.type().equals("fengyi.registry.ConsentWithdrawn.v1")) {
            return; // given ones change nothing here
        }
        ConsentWithdrawn withdrawn = event.as(ConsentWithdrawn.class);
        if (withdrawn.purpose().equals("POLITICAL_STATUS")) {
            keepers.forEach(keeper -> keeper.forget(withdrawn.workerId()));
        } else if (withdrawn.purpose().equals("NAMED_SURVEY")) {
            surveys.forgetNamedAnswers(withdrawn.workerId());
        }
    }
}
