package io.fengyi.points.rulebook.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.IfMatch;
import io.fengyi.http.Languages;
import io.fengyi.http.MergePatch;
import io.fengyi.points.rule.Caps;
import io.fengyi.points.rule.PointsRule;
import io.fengyi.points.rule.RuleBookState;
import io.fengyi.points.rulebook.RuleBookDesk;
import io.fengyi.points.rulebook.RuleBooks;
import io.fengyi.points.rulebook.RuleTexts;
import io.fengyi.points.rulebook.StoredRuleBook;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules in force for everybody; books for street admins. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "积分规则")
class RuleBookResource {
    private final RuleBooks books;
    private final RuleBookDesk desk;
    private final Clock clock;

    RuleBookResource(RuleBooks books, RuleBookDesk desk, Clock clock) {
        this.books = books;
        this.desk = desk;
        this.clock = clock;
    }

    /** The rules in force, in plain words. */
    record RulesView(
            @Schema(example = "1") int bookVersion,
            @Schema(example = "1") int charterVersion,
            LocalDate effectiveFrom,
            List<RuleView> rules,
            @Schema(example = "各项合计每天最多 50 分,每月最多 500 分") String overallText,
            Caps overall) {}

    /** One rule in plain words. */
    record RuleView(
            @Schema(example = "report.verified") String id,
            @Schema(example = "随手拍经核实") String title,
            @Schema(example = "每次 5 分,每天最多 4 次,限友好街区") String text,
            int amount,
            PointsRule.Per per,
            PointsRule.Area area,
            Caps caps) {}

    @GetMapping("/points-rules")
    @Public
    @Operation(summary = "现行积分规则", description = "每条规则的通俗说明、分值与上限。")
    RulesView rules(HttpServletRequest request) {
        Locale language = Languages.of(request);
        StoredRuleBook book = books.inForceOn(BusinessDay.of(clock.instant()))
                .orElseThrow(
                        () -> new io.fengyi.http.NotFound("rule book in force on", BusinessDay.of(clock.instant())));
        return new RulesView(
                book.book().version(),
                book.book().charterVersion(),
                book.effectiveFrom(),
                book.book().rules().stream()
                        .map(rule -> new RuleView(
                                rule.id(),
                                rule.title(),
                                RuleTexts.of(rule, language),
                                rule.amount(),
                                rule.per(),
                                rule.area(),
                                rule.caps()))
                        .toList(),
                RuleTexts.of(book.book().overall(), language),
                book.book().overall());
    }

    @GetMapping("/rule-books")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "规则册列表", description = "新的在前;state 可选。")
    Page<RuleBookView> list(@RequestParam(required = false) @Nullable RuleBookState state, PageRequest page) {
        return books.list(state, page).map(RuleBookView::of);
    }

    @GetMapping("/rule-books/{id}")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "查看规则册")
    ResponseEntity<RuleBookView> get(@PathVariable String id) {
        return answer(books.get(id));
    }

    @PostMapping("/rule-books")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "起草规则册", description = "未写明的规则沿用上一册;分值不大于 0 返回 422 negative-rule。")
    ResponseEntity<RuleBookView> draft(
            @Valid @RequestBody WriteRuleBook body, Caller caller, @Nullable IdempotencyKey key) {
        StoredRuleBook book = desk.draft(body.draft(), caller.accountId(), key);
        return Answers.created(
                URI.create("/api/v1/rule-books/" + book.id()),
                RuleBookView.of(book),
                Objects.requireNonNull(book.version()));
    }

    @PatchMapping("/rule-books/{id}")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "修改草稿", description = "仅限草稿状态。")
    ResponseEntity<RuleBookView> edit(@PathVariable String id, @IfMatch long version, MergePatch patch, Caller caller) {
        WriteRuleBook merged = patch.applyTo(WriteRuleBook.of(books.get(id)));
        return answer(desk.edit(id, version, merged.draft(), caller.accountId()));
    }

    @PostMapping("/rule-books/{id}/approval")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "批准规则册", description = "须由未参与起草的另一位街道管理员批准。")
    ResponseEntity<RuleBookView> approve(@PathVariable String id, Caller caller, @Nullable IdempotencyKey key) {
        return answer(desk.approve(id, caller.accountId(), key));
    }

    @PostMapping("/rule-books/{id}/withdrawal")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "撤回待生效的规则册", description = "生效日之前可以撤回为草稿。")
    ResponseEntity<RuleBookView> withdraw(@PathVariable String id, Caller caller, @Nullable IdempotencyKey key) {
        return answer(desk.withdraw(id, caller.accountId(), key));
    }

    private static ResponseEntity<RuleBookView> answer(StoredRuleBook book) {
        return Answers.ok(RuleBookView.of(book), Objects.requireNonNull(book.version()));
    }
}
