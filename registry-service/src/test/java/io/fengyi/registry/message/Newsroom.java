package io.fengyi.registry.message;

import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.EventContract;
import io.fengyi.registry.Rider;
import io.fengyi.registry.Town;
import io.fengyi.registry.consent.ConsentLedger;
import io.fengyi.registry.consent.ConsentTexts;
import io.fengyi.registry.consent.Purpose;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What other services tell, and whom it reaches. */
@Component
public class Newsroom {

    private static final JsonMapper JSON = new JsonMapper();

    private final Api api;
    private final TestEvents events;
    private final ConsentLedger consents;
    private final ConsentTexts texts;

    Newsroom(Api api, TestEvents events, ConsentLedger consents, ConsentTexts texts) {
        this.api = api;
        this.events = events;
        this.consents = consents;
        this.texts = texts;
    }

    /** A worker of the town who signs in with WeChat and has proved a number. */
    public record Reader(String workerId, Rider rider, Api me) {}

    public Reader reader(Town town) {
        String phone = Town.phone();
        String worker = town.worker(Map.of("alias", "风里来", "phone", phone)).text("/id");
        Rider rider = new Rider(api, phone).provesPhone().refreshes();
        return new Reader(worker, rider, rider.me());
    }

    public String allow(String workerId, Purpose purpose) {
        return consents.give(workerId, purpose, texts.current(purpose).version(), null)
                .id();
    }

    public void withdraw(String workerId, String consent) {
        consents.withdraw(workerId, consent, null);
    }

    /** The committed sample of a contract, with some values replaced. */
    public void tell(Class<? extends Record> contract, String eventId, Map<String, Object> values) {
        tell(contract, eventId, values, "key_" + UUID.randomUUID());
    }

    /** Events of one key keep their order. */
    public void tell(Class<? extends Record> contract, String eventId, Map<String, Object> values, String key) {
        EventContract event = contract.getAnnotation(EventContract.class);
        try (var file = contract.getResourceAsStream("/contracts/" + event.type() + ".sample.json")) {
            ObjectNode sample = (ObjectNode) JSON.readTree(file);
            values.forEach((field, value) -> sample.set(field, JSON.valueToTree(value)));
            var headers = new LinkedHashMap<String, String>();
            headers.put("ce_specversion", "1.0");
            headers.put("ce_id", eventId);
            headers.put("ce_source", "/fengyi/" + event.type().split("\\.")[1]);
            headers.put("ce_type", event.type());
            headers.put("ce_subject", key);
            headers.put("ce_time", "2023-03-14T01:30:00Z");
            headers.put("content-type", "application/json");
            events.publishRaw(event.topic(), key, headers, sample.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void tell(Class<? extends Record> contract, Map<String, Object> values) {
        tell(contract, "evt_" + UUID.randomUUID(), values);
    }

    public List<JsonNode> inbox(Api me) {
        return me.get("/api/v1/me/messages?limit=100")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    public List<JsonNode> awaitInbox(Api me, int messages) {
        return await().until(() -> inbox(me), inbox -> inbox.size() == messages);
    }
}
