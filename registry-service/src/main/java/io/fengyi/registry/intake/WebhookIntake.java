package io.fengyi.registry.intake;

import io.fengyi.contracts.registry.AccountDisabled;
import io.fengyi.registry.webhook.content.WebhookType;
import io.fengyi.registry.webhook.selection.Selection;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Everything that partners may be told, and that a partner may no longer act. */
@Component
class WebhookIntake implements EventIntake {

    private static final String ACCOUNTS = "registry.account.v1";
    private static final String DISABLED = "fengyi.registry.AccountDisabled.v1";
    private static final String PARTNER = "ptn_";

    private final Selection selection;

    WebhookIntake(Selection selection) {
        this.selection = selection;
    }

    @Override
    public Set<String> topics() {
        Set<String> topics = new HashSet<>(WebhookType.topics());
        topics.add(ACCOUNTS);
        return topics;
    }

    @Override
    public void accept(ReceivedEvent event) {
        if (event.type().equals(DISABLED)) {
            String account = event.as(AccountDisabled.class).accountId();
            if (account.startsWith(PARTNER)) {
                selection.partnerDisabled(account);
            }
            return;
        }
        WebhookType.toldBy(event.type()).ifPresent(type -> {
            JsonNode data = event.as(JsonNode.class);
            JsonNode partner = data.path("partnerId");
            selection.tell(
                    Telling.name(event), type, event.time(), data, partner.isString() ? partner.stringValue() : null);
        });
    }
}
