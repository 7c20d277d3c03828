package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.SituationReport.Line;
import io.fengyi.gateway.situation.figures.FigureRef;
import io.fengyi.gateway.situation.figures.Found;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line: words of the author, numbers of the services. A number that was not had reads 数据暂缺 and never 0;
 * a suppressed number of people reads 少于5名, everything else that is hidden 未公布. An area without a published survey says so, and
 * nothing is missing.
 */
final class Wording {

    static final String MISSING = "数据暂缺";
    static final String FEW = "少于5名";
    private static final String UNPUBLISHED = "未公布";
    private static final String NO_SURVEY = "暂无问卷";
    private static final String NOTHING_TO_SHARE = "无从计算";

    private final String key;
    private final NotedFindings findings;
    private final StringBuilder text = new StringBuilder();
    private final Set<Found> figures = new LinkedHashSet<>();

    Wording(String key, NotedFindings findings) {
        this.key = key;
        this.findings = findings;
    }

    Line line() {
        return new Line(key, text.toString(), List.copyOf(figures));
    }

    Wording say(String words) {
        text.append(words);
        return this;
    }

    Wording count(String label, FigureRef ref, String unit) {
        return one(label, ref, found -> found.value() == null ? null : Numbers.shown(Numbers.value(found)) + unit);
    }

    Wording share(String label, FigureRef ref) {
        return one(
                label,
                ref,
                found -> found.value() == null ? null : Numbers.value(found).toPlainString() + "%");
    }

    /** The upper count of a share, e.g. how many enterprises are covered. */
    Wording numerator(String label, FigureRef ref, String unit) {
        return one(label, ref, Wording::hidden, upper(unit));
    }

    /**
     * Both counts of a share of people against the plan of the year. It may be hidden for what is left of the plan, and
     * then neither count is said to be small. On New Year's Day all is left, so what is hidden then is a small plan, and
     * what is done of it is small too.
     */
    Wording planned(String done, String plan, FigureRef ref, String unit) {
        Found atFirst = findings.one(ref.onNewYear());
        String hidden = atFirst != null && atFirst.suppressed() ? FEW : UNPUBLISHED;
        return one(done, ref, found -> hidden, upper(unit))
                .one(
                        plan,
                        ref,
                        found -> hidden,
                        found -> found.denominator() == null ? null : found.denominator() + unit);
    }

    private static Function<Found, @Nullable String> upper(String unit) {
        return found -> found.numerator() == null ? null : found.numerator() + unit;
    }

    /** Both counts of a share, e.g. 12/12. */
    Wording fraction(String label, FigureRef ref) {
        return counts(label, ref, (upper, lower) -> upper + "/" + lower);
    }

    /** What is left to a whole share. */
    Wording rest(String label, FigureRef ref, String unit) {
        return counts(label, ref, (upper, lower) -> (lower - upper) + unit);
    }

    /** Numbers of several rows or services together. */
    Wording sum(String label, String unit, FigureRef... refs) {
        return amount(label, unit, List.of(refs), List.of());
    }

    /** How much more there is of it than the day before the period began. */
    Wording growth(String label, String unit, FigureRef... refs) {
        return amount(
                label,
                unit,
                List.of(refs),
                Arrays.stream(refs).map(FigureRef::before).toList());
    }

    /** Every row with its name; names not known here stay as the service says them. */
    Wording listed(String label, FigureRef ref, Map<String, String> names, String unit) {
        text.append(label);
        List<Found> rows = findings.rows(ref);
        if (rows == null) {
            return say(MISSING);
        }
        figures.addAll(rows);
        return say(
                rows.isEmpty()
                        ? "无"
                        : rows.stream()
                                .map(row -> name(row, names) + (row.suppressed() ? hidden(row) : shownOf(row) + unit))
                                .collect(Collectors.joining("、")));
    }

    /** Of how many kinds there is anything. */
    Wording kinds(String label, FigureRef ref, String unit) {
        text.append(label);
        List<Found> rows = findings.rows(ref);
        if (rows == null) {
            return say(MISSING);
        }
        figures.addAll(rows);
        return say(rows.stream()
                        .filter(row -> row.suppressed() || Numbers.value(row).signum() > 0)
                        .count()
                + unit);
    }

    /** The percentages of a question, in the order of its options. */
    Wording distribution(String label, FigureRef ref, Map<String, String> names) {
        text.append(label);
        List<Found> rows = findings.rows(ref);
        if (rows == null) {
            return say(MISSING);
        }
        if (rows.isEmpty()) {
            return say(NO_SURVEY);
        }
        figures.addAll(rows);
        return say(rows.stream()
                .map(row -> name(row, names)
                        + (row.suppressed()
                                ? UNPUBLISHED
                                : Numbers.percent(row, rows).toPlainString() + "%"))
                .collect(Collectors.joining("、")));
    }

    /** The share of some options of a question, alone. */
    Wording part(String label, FigureRef ref, Set<String> options) {
        return chosen(label, ref, options, (part, all) -> shareOf(part, all).toPlainString() + "%");
    }

    /** The share of some options of a question beside a round number, with the word that is true. */
    Wording threshold(String label, FigureRef ref, int limit, Set<String> options) {
        return chosen(label, ref, options, (part, all) -> Threshold.words(Numbers.proportion(part, all), limit));
    }

    /** For numbers that some callers may not see: says who may, and is not incomplete for that. */
    boolean isForbidden(FigureRef ref) {
        return findings.isForbidden(ref);
    }

    private Wording chosen(
            String label, FigureRef ref, Set<String> options, BiFunction<List<Found>, List<Found>, String> words) {
        text.append(label);
        List<Found> rows = findings.rows(ref);
        if (rows == null) {
            return say(MISSING);
        }
        if (rows.isEmpty()) {
            return say(NO_SURVEY);
        }
        List<Found> part = rows.stream()
                .filter(row -> row.group() != null && options.contains(row.group()))
                .toList();
        figures.addAll(part);
        return say(part.stream().anyMatch(Found::suppressed) ? UNPUBLISHED : words.apply(part, rows));
    }

    private Wording amount(String label, String unit, List<FigureRef> plus, List<FigureRef> minus) {
        text.append(label);
        List<Found> more = looked(plus);
        List<Found> less = looked(minus);
        if (more.size() < plus.size() || less.size() < minus.size()) {
            return say(MISSING);
        }
        if (more.stream().anyMatch(Found::suppressed) || less.stream().anyMatch(Found::suppressed)) {
            return say(UNPUBLISHED);
        }
        return say(Numbers.shown(total(more).subtract(total(less))) + unit);
    }

    /** Those that there are. */
    private List<Found> looked(List<FigureRef> refs) {
        List<Found> found =
                refs.stream().map(findings::one).filter(Objects::nonNull).toList();
        figures.addAll(found);
        return found;
    }

    private static BigDecimal total(List<Found> all) {
        return all.stream().map(Numbers::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Wording counts(String label, FigureRef ref, BiFunction<Long, Long, String> words) {
        return one(label, ref, found -> {
            Long upper = found.numerator();
            Long lower = found.denominator();
            return upper == null || lower == null ? null : words.apply(upper, lower);
        });
    }

    private Wording one(String label, FigureRef ref, Function<Found, @Nullable String> words) {
        return one(label, ref, Wording::hidden, words);
    }

    private Wording one(
            String label, FigureRef ref, Function<Found, String> hidden, Function<Found, @Nullable String> words) {
        text.append(label);
        Found found = findings.one(ref);
        if (found == null) {
            return say(MISSING);
        }
        figures.add(found);
        if (found.suppressed()) {
            return say(hidden.apply(found));
        }
        return say(Objects.requireNonNullElse(words.apply(found), NOTHING_TO_SHARE));
    }

    /** What may be hidden for the sake of another number is not said to be small. */
    static String hidden(Found found) {
        return found.few() ? FEW : UNPUBLISHED;
    }

    /** One row reads as in the distribution. */
    private static BigDecimal shareOf(List<Found> part, List<Found> all) {
        return part.size() == 1
                ? Numbers.percent(part.get(0), all)
                : Numbers.proportion(part, all).percent(1);
    }

    private static String name(Found row, Map<String, String> names) {
        String group = Objects.requireNonNullElse(row.group(), "");
        return names.getOrDefault(group, group);
    }

    private static String shownOf(Found row) {
        return Numbers.shown(Numbers.value(row));
    }
}
