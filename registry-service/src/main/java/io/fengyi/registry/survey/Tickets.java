package io.fengyi.registry.survey;

import io.fengyi.access.Caller;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.registry.survey.content.Anonymity;
import io.fengyi.store.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Service;

/** One-time tickets for interviews in the field: nothing is kept of who was handed which. */
@Service
public class Tickets {

    private static final int BYTES = 16;

    private final MongoOperations mongo;
    private final Contacts contacts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tickets(MongoOperations mongo, Contacts contacts, Clock clock) {
        this.mongo = mongo;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** How many were issued on a day; the day is ISO text. */
    @Document("survey_ticket_batches")
    record Batch(@Id String id, String surveyId, String day, int number) {}

    /**
     * That a ticket exists.
     *
     * @param id survey and SHA-256 of the ticket
     */
    @Document("survey_tickets")
    record Ticket(@Id String id) {}

    /**
     * Fresh tickets of 128 bits; they are shown here and never again.
     *
     * @throws Conflict 409 {@code survey-without-tickets}
     */
    public List<String> issue(Caller caller, SurveyId id, int number) {
        Survey survey = contacts.inField(caller, id);
        if (survey.content().anonymity() != Anonymity.ANONYMOUS_TICKET) {
            throw new Conflict(
                    "survey-without-tickets",
                    "survey: " + id + " (" + survey.content().anonymity() + ")");
        }
        survey.require(SurveyStatus.OPEN, "ticket-batches");
        List<String> tickets = Stream.generate(this::ticket).limit(number).toList();
        mongo.insert(
                tickets.stream()
                        .map(ticket -> new Ticket(key(id.value(), ticket)))
                        .toList(),
                Ticket.class);
        mongo.insert(new Batch(
                Ids.next("tkb"), survey.id(), BusinessDay.of(clock.instant()).toString(), number));
        return tickets;
    }

    boolean isIssued(String surveyId, String ticket) {
        return mongo.findById(key(surveyId, ticket), Ticket.class) != null;
    }

    private String ticket() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String key(String surveyId, String ticket) {
        return surveyId + '|' + Hashes.of(ticket);
    }
}
