package io.fengyi.governance.intake;

import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.governance.term.Terms;
import io.fengyi.governance.term.Vocabulary;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words that the subdistrict adds to or takes from the dictionaries of this service. */
@Component
class TermFacts implements EventIntake {

    private final Terms terms;

    TermFacts(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.dictionary.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        if (!event.type().equals("fengyi.registry.DictionaryItemChanged.v1")) {
            return;
        }
        DictionaryItemChanged item = event.as(DictionaryItemChanged.class);
        Vocabulary.of(item.dictionary())
                .ifPresent(vocabulary -> terms.learn(
                        vocabulary, item.code(), item.name(), item.validFrom(), item.validTo(), event.time()));
    }
}
