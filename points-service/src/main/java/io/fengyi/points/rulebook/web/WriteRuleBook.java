package io.fengyi.points.rulebook.web;

import io.fengyi.points.rule.Cap;
import io.fengyi.points.rule.Caps;
import io.fengyi.points.rule.FactType;
import io.fengyi.points.rule.PointsRule;
import io.fengyi.points.rulebook.RuleBookDesk;
import io.fengyi.points.rulebook.StoredRuleBook;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole book as an author writes it; rules and overall limits that are left out are copied from the last book. */
record WriteRuleBook(
        @Schema(description = "所依据的积分办法(POINTS_SCHEME)版本", example = "1")
        int charterVersion,

        @Schema(description = "生效日期,明天或更晚", example = "2023-04-01") @NotNull
        LocalDate effectiveFrom,

        @Size(max = 50) @Nullable List<@Valid RuleBody> rules,
        @Valid @Nullable CapsBody overall) {

    /** One rule. */
    record RuleBody(
            @Schema(example = "report.verified") @NotBlank @Size(max = 60)
            String id,

            @Schema(example = "随手拍经核实") @NotBlank @Size(max = 40)
            String title,

            @NotNull FactType factType,
            @Schema(description = "1–100", example = "5") int amount,
            PointsRule.@Nullable Per per,
            @Valid @Nullable CapsBody caps,
            @NotNull PointsRule.Area area,
            @Size(max = 20) @Nullable List<@NotBlank String> workerTypes,
            @Nullable LocalDate effectiveFrom) {
        PointsRule rule() {
            return new PointsRule(
                    id,
                    title,
                    factType,
                    amount,
                    per == null ? PointsRule.Per.FACT : per,
                    caps == null ? Caps.NONE : caps.caps(),
                    area,
                    workerTypes == null ? List.of() : workerTypes,
                    effectiveFrom);
        }

        static RuleBody of(PointsRule rule) {
            return new RuleBody(
                    rule.id(),
                    rule.title(),
                    rule.factType(),
                    rule.amount(),
                    rule.per(),
                    CapsBody.of(rule.caps()),
                    rule.area(),
                    rule.workerTypes(),
                    rule.effectiveFrom());
        }
    }

    /** Limits; a span without one is unlimited. */
    record CapsBody(
            @Valid @Nullable CapBody day,
            @Valid @Nullable CapBody month,
            @Valid @Nullable CapBody subject) {
        Caps caps() {
            return new Caps(cap(day), cap(month), cap(subject));
        }

        static CapsBody of(Caps caps) {
            return new CapsBody(body(caps.day()), body(caps.month()), body(caps.subject()));
        }

        private static @Nullable Cap cap(@Nullable CapBody body) {
            return body == null ? null : new Cap(body.limit, body.unit);
        }

        private static @Nullable CapBody body(@Nullable Cap cap) {
            return cap == null ? null : new CapBody(cap.limit(), cap.unit());
        }
    }

    /** One limit. */
    record CapBody(
            @Schema(example = "4") int limit,
            @NotNull @Schema(example = "TIMES") Cap.Unit unit) {}

    RuleBookDesk.Draft draft() {
        return new RuleBookDesk.Draft(
                charterVersion,
                effectiveFrom,
                rules == null ? null : rules.stream().map(RuleBody::rule).toList(),
                overall == null ? null : overall.caps());
    }

    static WriteRuleBook of(StoredRuleBook book) {
        return new WriteRuleBook(
                book.book().charterVersion(),
                book.effectiveFrom(),
                book.book().rules().stream().map(RuleBody::of).toList(),
                CapsBody.of(book.book().overall()));
    }
}
