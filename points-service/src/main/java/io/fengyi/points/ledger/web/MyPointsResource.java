package io.fengyi.points.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Languages;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Balance;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.Lot;
import io.fengyi.points.ledger.mongo.Entries;
import io.fengyi.points.ledger.text.EntryTexts;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A rider's own points. */
@RestController
@RequestMapping("/api/v1/me/points")
@Tag(name = "我的积分")
class MyPointsResource {
    private final Ledger ledger;
    private final Entries entries;
    private final EntryTexts texts;

    MyPointsResource(Ledger ledger, Entries entries, EntryTexts texts) {
        this.ledger = ledger;
        this.entries = entries;
        this.texts = texts;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PointsView(
            @Schema(example = "62") long available,
            @Schema(description = "已冻结", example = "30") long held,

            @Schema(description = "待结,不影响任何使用", example = "0")
            long owed,

            @Nullable LotView nextExpiry) {}

    record LotView(
            @Schema(description = "可用的最后一天", example = "2024-12-31")
            LocalDate expiresOn,

            @Schema(example = "12") long points) {
        static LotView of(Lot lot) {
            return new LotView(lot.expires(), lot.amount());
        }
    }

    record ExpiringView(List<LotView> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MyEntryView(
            @Schema(example = "pen_0HZ8K3QF5S1RM") String id,
            EntryKind kind,
            @Schema(description = "可用积分的变化", example = "5") long change,
            @Schema(example = "随手拍经核实 +5") String text,
            long availableAfter,
            long heldAfter,
            long owedAfter,
            @Nullable String ruleId,
            String subject,
            LocalDate businessDay,
            Instant at) {}

    @GetMapping
    @Allow(Role.WORKER)
    @Operation(summary = "我的积分余额")
    PointsView balance(Caller caller) {
        Balance balance = balanceOf(caller);
        return new PointsView(
                balance.available().value(),
                balance.held().value(),
                balance.owed().value(),
                balance.lots().isEmpty() ? null : LotView.of(balance.lots().get(0)));
    }

    @GetMapping("/entries")
    @Allow(Role.WORKER)
    @Operation(summary = "我的积分流水", description = "新的在前,每笔附说明文字。")
    Page<MyEntryView> history(Caller caller, PageRequest page, HttpServletRequest request) {
        Locale language = Languages.of(request);
        return entries.history(new AccountId(caller.workerId()), null, page).map(entry -> view(entry, language));
    }

    @GetMapping("/expiring")
    @Allow(Role.WORKER)
    @Operation(summary = "我的积分到期日", description = "各批次的剩余积分与最后可用日。")
    ExpiringView expiring(Caller caller) {
        return new ExpiringView(
                balanceOf(caller).lots().stream().map(LotView::of).toList());
    }

    private Balance balanceOf(Caller caller) {
        return ledger.head(new AccountId(caller.workerId())).map(Entry::after).orElse(Balance.EMPTY);
    }

    private MyEntryView view(Entry entry, Locale language) {
        return new MyEntryView(
                entry.id(),
                entry.kind(),
                entry.worker().available(),
                texts.of(entry, language),
                entry.after().available().value(),
                entry.after().held().value(),
                entry.after().owed().value(),
                entry.source().ruleId(),
                entry.source().subject(),
                entry.businessDay(),
                entry.at());
    }
}
