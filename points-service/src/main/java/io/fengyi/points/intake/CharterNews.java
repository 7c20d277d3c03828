package io.fengyi.points.intake;

import io.fengyi.contracts.governance.CharterPublished;
import io.fengyi.points.charter.SchemeVersions;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Published points schemes. Who accepted or declined a charter is not listened to: it changes no award (R94). */
@Component
class CharterNews implements EventIntake {
    private static final String POINTS_SCHEME = "POINTS_SCHEME";

    private final SchemeVersions schemes;

    CharterNews(SchemeVersions schemes) {
        this.schemes = schemes;
    }

    @Override
    public Set<String> topics() {
        return Set.of("governance.charter.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        if (event.type().equals("fengyi.governance.CharterPublished.v1")) {
            CharterPublished charter = event.as(CharterPublished.class);
            if (charter.kind().equals(POINTS_SCHEME)) {
                schemes.published(charter.charterId(), charter.version());
            }
        }
    }
}
