package io.fengyi.points.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.text.WorkerHandle;
import io.fengyi.http.Languages;
import io.fengyi.points.account.Account;
import io.fengyi.points.account.AccountScope;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Balance;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.mongo.Entries;
import io.fengyi.points.ledger.text.EntryTexts;
import io.fengyi.privacy.SensitiveOpenings;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One account by its id, for a dispute; every look is audited. There is no list of accounts. */
@RestController
@RequestMapping("/api/v1/points-accounts/{id}")
@Tag(name = "积分账户")
class PointsAccountResource {
    private static final String PURPOSE = "积分争议处理";

    private final AccountScope scope;
    private final Entries entries;
    private final EntryTexts texts;
    private final SensitiveOpenings openings;
    private final Clock clock;

    PointsAccountResource(
            AccountScope scope, Entries entries, EntryTexts texts, SensitiveOpenings openings, Clock clock) {
        this.scope = scope;
        this.entries = entries;
        this.texts = texts;
        this.openings = openings;
        this.clock = clock;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountView(
            @Schema(example = "wkr_0HZ8K3QF5S1RM") String id,
            @Schema(example = "骑手·S1RM") String handle,
            Account.State state,
            Instant at,
            EntryView.BalanceView balance,
            long entries) {}

    @GetMapping
    @Allow({Role.STREET_ADMIN, Role.AUDITOR})
    @Operation(summary = "查看积分账户", description = "处理争议时使用,每次查看都会留痕;at 可查看某一时刻的余额。")
    AccountView account(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime at,
            Caller caller) {
        Account account = scope.require(caller, id);
        openings.open(caller, inRole(caller), id, "points-account.read", PURPOSE);
        Instant moment = at == null ? clock.instant() : at.toInstant();
        Entry head = entries.headAt(new AccountId(id), moment).orElse(null);
        return new AccountView(
                id,
                WorkerHandle.of(Objects.requireNonNullElse(account.workerType(), ""), id),
                account.state(),
                moment,
                EntryView.BalanceView.of(head == null ? Balance.EMPTY : head.after()),
                head == null ? 0 : head.seq());
    }

    @GetMapping("/entries")
    @Allow({Role.STREET_ADMIN, Role.AUDITOR})
    @Operation(summary = "积分账户流水", description = "新的在前;at 之后的不列出。")
    Page<EntryView> history(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime at,
            PageRequest page,
            Caller caller,
            HttpServletRequest request) {
        scope.require(caller, id);
        openings.open(caller, inRole(caller), id, "points-account.read", PURPOSE);
        Locale language = Languages.of(request);
        return entries.history(new AccountId(id), at == null ? null : at.toInstant(), page)
                .map(entry -> EntryView.of(entry, texts.of(entry, language)));
    }

    private static Role inRole(Caller caller) {
        return caller.has(Role.AUDITOR) ? Role.AUDITOR : Role.STREET_ADMIN;
    }
}
