package io.fengyi.registry.exporting;

import io.fengyi.access.Caller;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.dictionary.Dictionaries;
import io.fengyi.registry.dictionary.DictionaryName;
import io.fengyi.registry.employment.Employment;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.worker.WorkerFilter;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.registry.worker.WorkerScope;
import io.fengyi.registry.worker.WorkerView;
import io.fengyi.store.Checksums;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

/** Writes the caller's list of workers as a file: masked, with a watermark that names who took it, and logged. */
@Service
public class Exporting {

    private static final int MOST_ROWS = 20_000;
    private static final List<String> HEAD =
            List.of("编号", "昵称", "姓名", "手机号", "从业类型", "社区代码", "状态", "企业", "用工形式", "入职日期", "导出编号");

    private final WorkerLookup lookup;
    private final EnterpriseDesk enterprises;
    private final Dictionaries dictionaries;
    private final MongoOperations mongo;
    private final AuditTrail audit;
    private final Clock clock;

    Exporting(
            WorkerLookup lookup,
            EnterpriseDesk enterprises,
            Dictionaries dictionaries,
            MongoOperations mongo,
            AuditTrail audit,
            Clock clock) {
        this.lookup = lookup;
        this.enterprises = enterprises;
        this.dictionaries = dictionaries;
        this.mongo = mongo;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param purpose at least four characters
     * @throws InvalidValue 422 {@code export-too-large} above 20,000 rows
     */
    public ExportedFile export(Caller caller, WorkerFilter filter, ExportFormat format, String purpose) {
        String why = FreeText.of("/purpose", purpose, 4, 100);
        String id = Ids.next("wex");
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String watermark = "蜂驿 内部资料 已脱敏 · 导出编号 %s · 账号 %s · %s · 用途：%s"
                .formatted(id, caller.accountId(), now.atZone(BusinessDay.ZONE).toLocalDateTime(), why);
        Sheet sheet = Sheet.of(Cells.neutral(watermark), HEAD);
        int rows = fill(sheet, id, WorkerScope.of(caller), filter);
        byte[] content = sheet.as(format);
        audit.record(AuditEntry.done(caller, "workers.export", id, why));
        mongo.insert(new WorkerExport(
                id, caller.accountId(), why, filter.toString(), format, rows, Checksums.of(content), now));
        return new ExportedFile(id, "workers-" + id + '.' + format.extension(), format, rows, content);
    }

    private int fill(Sheet sheet, String exportId, WorkerScope scope, WorkerFilter filter) {
        LocalDate day = filter.asOf() == null ? BusinessDay.of(clock.instant()) : filter.asOf();
        Map<String, String> types = dictionaries.usable(DictionaryName.WORKER_TYPE);
        var rows = new AtomicInteger();
        lookup.each(scope, filter, MOST_ROWS + 1, workers -> {
            if (rows.addAndGet(workers.size()) > MOST_ROWS) {
                throw new InvalidValue("", "export-too-large", "rows: more than " + MOST_ROWS + " (narrow the list)");
            }
            Map<String, EnterpriseView> employers = enterprises.named(employers(workers, day));
            workers.forEach(worker -> sheet.add(row(worker, day, types, employers, exportId)));
        });
        return rows.get();
    }

    private static Set<String> employers(List<WorkerView> workers, LocalDate day) {
        return workers.stream()
                .map(worker -> worker.employments().enterpriseOn(day))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<String> row(
            WorkerView worker,
            LocalDate day,
            Map<String, String> types,
            Map<String, EnterpriseView> employers,
            String exportId) {
        Employment work = worker.employments().openOn(day).stream().findFirst().orElse(null);
        EnterpriseView employer = work == null ? null : employers.get(work.enterpriseId());
        return List.of(
                worker.id().value(),
                worker.alias(),
                text(worker.name()),
                text(worker.phone()),
                types.getOrDefault(worker.workerType(), worker.workerType()),
                text(worker.communityCode()),
                worker.status().name(),
                employer == null ? "" : employer.brand(),
                work == null ? "" : work.engagement(),
                work == null ? "" : work.from(),
                exportId);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
