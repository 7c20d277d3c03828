package io.fengyi.learning.xapi;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Gives a worker the own statements, and street admins those of an area under pseudonyms.
 *
 * <p>Asking for an export and reading it are written to the audit trail first. Source: learning.md 3.7.
 */
@Component
public class StatementDesk {

    private final List<LearningRecords> records;
    private final Pseudonyms pseudonyms;
    private final MongoOperations mongo;
    private final AuditTrail audit;
    private final Clock clock;
    private final String homePage;

    StatementDesk(
            List<LearningRecords> records,
            Pseudonyms pseudonyms,
            MongoOperations mongo,
            AuditTrail audit,
            Clock clock,
            @Value("${fengyi.issuer}") String homePage) {
        this.records = List.copyOf(records);
        this.pseudonyms = pseudonyms;
        this.mongo = mongo;
        this.audit = audit;
        this.clock = clock;
        this.homePage = homePage;
    }

    /** An export as its door shows it. */
    public record ExportFile(String id, String area, LocalDate from, LocalDate to, ExportFormat format) {

        static ExportFile of(StatementExport export) {
            return new ExportFile(export.id(), export.area(), export.from(), export.to(), export.format());
        }

        /** What the download is called. */
        public String fileName() {
            return "xapi-" + area + "-" + from + "-" + to + "." + format.extension();
        }
    }

    /** What this worker has learned; the actor is the own worker id. */
    public List<Statement> own(Caller caller, LearningPeriod period) {
        String workerId = caller.workerId();
        StatementWriting writing = new StatementWriting(homePage, id -> id, pseudonyms.of("own|" + workerId));
        List<Statement> statements = new ArrayList<>();
        records.forEach(
                source -> source.ofWorker(workerId, period, fact -> statements.addAll(writing.statements(fact))));
        return statements;
    }

    /** Asks for an export; the same key again gives the same one. An area outside of the scope is not found. */
    public ExportFile ask(
            Caller caller, String area, LearningPeriod period, ExportFormat format, @Nullable String key) {
        if (!caller.scope(Role.STREET_ADMIN).covers(area)) {
            throw new NotFound("area", area);
        }
        StatementExport export = OptimisticRetry.run(() -> {
            StatementExport known = key == null ? null : askedWith(key);
            if (known != null) {
                return known;
            }
            StatementExport asked = new StatementExport(
                    Ids.next("xex"),
                    area,
                    period.from(),
                    period.to(),
                    format,
                    clock.instant(),
                    caller.accountId(),
                    key);
            log(caller, "xapi-export.ask", asked);
            return mongo.insert(asked);
        });
        return ExportFile.of(export);
    }

    /** What will be read; logged, because the next thing is reading it. */
    public ExportFile open(Caller caller, String id) {
        StatementExport export = find(caller, id);
        log(caller, "xapi-export.read", export);
        return ExportFile.of(export);
    }

    /** Hands over the statements of an opened export one by one, always in the same order. */
    public void read(ExportFile file, Consumer<Statement> to) {
        StatementExport export = Objects.requireNonNull(mongo.findById(file.id(), StatementExport.class));
        Pseudonyms.Export names = pseudonyms.of(export.question());
        StatementWriting writing = new StatementWriting(homePage, names::worker, names);
        records.forEach(source -> source.inArea(
                export.area(), export.period(), fact -> writing.statements(fact).forEach(to)));
    }

    private StatementExport find(Caller caller, String id) {
        StatementExport export = mongo.findById(id, StatementExport.class);
        if (export == null || !caller.scope(Role.STREET_ADMIN).covers(export.area())) {
            throw new NotFound("xAPI export", id);
        }
        return export;
    }

    private @Nullable StatementExport askedWith(String key) {
        return mongo.findOne(new Query(Criteria.where("key").is(key)), StatementExport.class);
    }

    private void log(Caller caller, String action, StatementExport export) {
        audit.record(AuditEntry.done(caller, action, export.id(), export.question()));
    }
}
