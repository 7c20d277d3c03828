package io.fengyi.registry.retention;

import io.fengyi.registry.disclosure.ContactDisclosure;
import io.fengyi.registry.identity.WorkerAccounts;
import io.fengyi.registry.message.MessageDesk;
import io.fengyi.registry.person.Persons;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.political.Forgets;
import io.fengyi.registry.political.PoliticalVault;
import io.fengyi.registry.survey.erasure.SurveyTraces;
import io.fengyi.registry.worker.WorkerRecords;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Forgets a person: the record is emptied and told as erased in one write; keys, sign-ins, openings, messages and survey data follow, and are
 * repeated by {@link NightlyRound} until they are gone.
 */
@Service
public class Forgetting {

    private final WorkerRecords records;
    private final Persons persons;
    private final ContactDisclosure contacts;
    private final WorkerAccounts accounts;
    private final MessageDesk messages;
    private final SurveyTraces surveys;
    private final List<Forgets> political;
    private final PoliticalVault politicalKeys;

    Forgetting(
            WorkerRecords records,
            Persons persons,
            ContactDisclosure contacts,
            WorkerAccounts accounts,
            MessageDesk messages,
            SurveyTraces surveys,
            List<Forgets> political,
            PoliticalVault politicalKeys) {
        this.records = records;
        this.persons = persons;
        this.contacts = contacts;
        this.accounts = accounts;
        this.messages = messages;
        this.surveys = surveys;
        this.political = List.copyOf(political);
        this.politicalKeys = politicalKeys;
    }

    /** Erases the worker for good; doing it again changes nothing. */
    public void forget(WorkerId id) {
        records.erase(id);
        finish(id);
    }

    void finish(WorkerId id) {
        political.forEach(keeper -> keeper.forget(id.value()));
        politicalKeys.destroy(id.value());
        persons.forget(id.value());
        contacts.forget(id);
        accounts.erase(id.value());
        messages.forget(id);
        surveys.forget(id.value());
        records.forgotten(id);
    }
}
