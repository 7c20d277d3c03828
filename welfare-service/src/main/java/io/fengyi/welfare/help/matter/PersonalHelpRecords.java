package io.fengyi.welfare.help.matter;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.welfare.worker.Anonymous;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That a person was helped, and when; how many were helped stays when they are forgotten. */
@Component
class PersonalHelpRecords implements PersonalData {

    private final HelpRecords records;

    PersonalHelpRecords(HelpRecords records) {
        this.records = records;
    }

    private record Row(
            String matterId, LocalDate day, @Nullable String note) {}

    @Override
    public String section() {
        return "help-records";
    }

    @Override
    public List<?> of(String workerId) {
        return records.ofWorker(workerId).stream()
                .map(record -> new Row(record.matterId(), record.day(), record.note()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.kept(records.forget(workerId), Anonymous.COUNT);
    }
}
