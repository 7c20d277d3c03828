package io.fengyi.points.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.Languages;
import io.fengyi.http.NotFound;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.points.account.AccountScope;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Chain;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.LedgerRefused;
import io.fengyi.points.ledger.Source;
import io.fengyi.points.ledger.mongo.Entries;
import io.fengyi.points.ledger.text.EntryTexts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking one entry back, and recomputing a chain. Entries have no PUT, PATCH or DELETE. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "积分账本")
class LedgerResource {
    private final Ledger ledger;
    private final Entries entries;
    private final AccountScope scope;
    private final EntryTexts texts;
    private final AuditTrail audit;

    LedgerResource(Ledger ledger, Entries entries, AccountScope scope, EntryTexts texts, AuditTrail audit) {
        this.ledger = ledger;
        this.entries = entries;
        this.scope = scope;
        this.texts = texts;
        this.audit = audit;
    }

    /** Why a street admin takes points back. */
    enum ReasonCode {
        EVIDENCE_WRONG,
        BOOKED_IN_ERROR,
        FRAUD
    }

    record Reverse(
            @Schema(example = "BOOKED_IN_ERROR") @NotNull ReasonCode reasonCode,

            @Schema(example = "现场名单核对有误") @Size(max = 200) @Nullable
            String note) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificationView(
            @Schema(example = "wkr_0HZ8K3QF5S1RM") String accountId,
            boolean valid,
            @Schema(example = "37") long entries,
            @Schema(description = "第一处不符的序号") @Nullable Long firstBadSeq,
            @Schema(example = "hash") @Nullable String fault) {}

    @PostMapping("/points-entries/{id}/reversal")
    @Allow(Role.STREET_ADMIN)
    @RequiresIdempotencyKey
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "冲正一笔积分", description = "只能冲正奖励与补发,且只能一次;已用掉的部分记为待结,不影响任何使用。")
    EntryView reverse(
            @PathVariable String id,
            @Valid @RequestBody Reverse body,
            Caller caller,
            IdempotencyKey key,
            HttpServletRequest request) {
        Entry reversed = entries.find(id)
                .filter(entry -> scope.covers(caller, entry.accountId().value()))
                .orElseThrow(() -> new NotFound("entry", id));
        Source source = Source.of("reversal", id, key.value(), caller.accountId());
        Ledger.Posted posted = ledger.post(
                reversed.accountId(),
                "reversal:" + id,
                new Act.Reversal(reversed, body.reasonCode().name()),
                source);
        Entry reversal = posted.required();
        if (posted.repeated() && !key.value().equals(reversal.source().eventId())) {
            throw new LedgerRefused.AlreadyReversed(id);
        }
        audit.record(AuditEntry.done(
                caller, "points-entry.reverse", reversed.accountId().value(), body.reasonCode() + " " + id));
        return EntryView.of(reversal, texts.of(reversal, Languages.of(request)));
    }

    @GetMapping("/points-ledger/verification")
    @Allow({Role.WORKER, Role.AUDITOR, Role.STREET_ADMIN})
    @Operation(summary = "核验账本", description = "逐笔重算散列链与余额,指出第一处不符的序号;骑手可核验自己的账户。")
    VerificationView verify(@RequestParam(required = false) @Nullable String accountId, Caller caller) {
        String account = accountId != null ? accountId : own(caller);
        if (!caller.isWorker(account)) {
            scope.require(caller, account);
        }
        var id = new AccountId(account);
        Chain.Finding finding = Chain.verify(id, entries.inOrder(id));
        return new VerificationView(
                account, finding.valid(), finding.entries(), finding.firstBadSeq(), finding.fault());
    }

    private static String own(Caller caller) {
        if (!caller.has(Role.WORKER)) {
            throw InvalidValue.badRequest("accountId", "parameter-missing", "accountId: missing");
        }
        return caller.workerId();
    }
}
