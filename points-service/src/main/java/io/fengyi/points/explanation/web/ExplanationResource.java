package io.fengyi.points.explanation.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Languages;
import io.fengyi.http.NotFound;
import io.fengyi.points.account.AccountScope;
import io.fengyi.points.explanation.Explanation;
import io.fengyi.points.explanation.Explanations;
import io.fengyi.points.fact.Facts;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.mongo.Entries;
import io.fengyi.points.rule.FactType;
import io.fengyi.privacy.SensitiveOpenings;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why an entry or a fact is worth what it is. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "积分说明")
class ExplanationResource {
    private static final String PURPOSE = "积分争议处理";

    private final Entries entries;
    private final Facts facts;
    private final AccountScope scope;
    private final Explanations explanations;
    private final SensitiveOpenings openings;

    ExplanationResource(
            Entries entries, Facts facts, AccountScope scope, Explanations explanations, SensitiveOpenings openings) {
        this.entries = entries;
        this.facts = facts;
        this.scope = scope;
        this.explanations = explanations;
        this.openings = openings;
    }

    /** A fact of the rider with what each rule made of it. */
    record FactView(FactType type, String subject, LocalDate businessDay, List<Explanation> explanations) {}

    @GetMapping("/points-entries/{id}/explanation")
    @Allow({Role.WORKER, Role.STREET_ADMIN, Role.AUDITOR})
    @Operation(summary = "一笔积分的由来", description = "规则原文、依据链接与当时的上限情况;治理服务无应答时只给链接,evidenceAvailable 为 false。")
    Explanation explain(@PathVariable String id, Caller caller, HttpServletRequest request) {
        Entry entry = entries.find(id).orElseThrow(() -> new NotFound("entry", id));
        if (!scope.covers(caller, entry.accountId().value())) {
            throw new NotFound("entry", id);
        }
        String owner = entry.accountId().value();
        if (!caller.isWorker(owner)) {
            Role role = caller.has(Role.AUDITOR) ? Role.AUDITOR : Role.STREET_ADMIN;
            openings.open(caller, role, owner, "points-account.read", PURPOSE);
        }
        return explanations.of(entry, Languages.of(request));
    }

    @GetMapping("/me/points/facts")
    @Allow(Role.WORKER)
    @Operation(summary = "我的积分依据", description = "每件事实值多少分、实得多少分及原因,未得分的也在内,新的在前。")
    Page<FactView> mine(Caller caller, PageRequest page, HttpServletRequest request) {
        Locale language = Languages.of(request);
        return facts.of(caller.workerId(), page)
                .map(fact -> new FactView(
                        fact.type(),
                        fact.subject(),
                        fact.fact().businessDay(),
                        explanations.of(fact, language, false)));
    }
}
