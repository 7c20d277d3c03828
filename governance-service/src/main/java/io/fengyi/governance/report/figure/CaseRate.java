package io.fengyi.governance.report.figure;

import static io.fengyi.governance.report.casefile.Tally.What.ACCEPTED;
import static io.fengyi.governance.report.casefile.Tally.What.CLOSE_DUE;
import static io.fengyi.governance.report.casefile.Tally.What.DISPATCH;
import static io.fengyi.governance.report.casefile.Tally.What.DISPATCH_DUE;
import static io.fengyi.governance.report.casefile.Tally.What.RATING;
import static io.fengyi.governance.report.casefile.Tally.What.REOPENING;
import static io.fengyi.governance.report.casefile.Tally.What.RESOLUTION;
import static io.fengyi.governance.report.casefile.Tally.What.RESOLVE_DUE;
import static io.fengyi.governance.report.casefile.Tally.What.REWORK;
import static io.fengyi.governance.report.casefile.Tally.What.SOLVED;
import static io.fengyi.governance.report.casefile.Tally.What.SUBMITTED;

import io.fengyi.figures.Figure;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rates of governance.md 5, in percent with two decimals, half up. */
enum CaseRate {
    ACCEPTANCE("acceptanceRate", c -> c.all(ACCEPTED), c -> c.all(SUBMITTED)),
    ACCURATE_DISPATCH("accurateDispatchRate", c -> c.all(DISPATCH) - c.done(DISPATCH), c -> c.all(DISPATCH)),
    ON_TIME_DISPATCH("onTimeDispatchRate", c -> c.good(DISPATCH_DUE), c -> c.all(DISPATCH_DUE)),
    HANDLING("handlingRate", c -> c.done(RESOLVE_DUE), c -> c.all(RESOLVE_DUE)),
    ON_TIME_HANDLING("onTimeHandlingRate", c -> c.good(RESOLVE_DUE), c -> c.all(RESOLVE_DUE)),
    REWORKS("reworkRate", c -> c.all(REWORK) + c.all(REOPENING), c -> c.all(RESOLUTION)),
    CLOSING("closingRate", c -> c.done(CLOSE_DUE), c -> c.all(CLOSE_DUE)),
    ON_TIME_CLOSING("onTimeClosingRate", c -> c.good(CLOSE_DUE), c -> c.all(CLOSE_DUE)),
    RESPONSE("responseRate", c -> c.good(SUBMITTED), c -> c.all(SUBMITTED)),
    SOLUTION("solvedRate", c -> c.done(SOLVED), c -> c.all(CLOSE_DUE)),
    SATISFACTION("satisfiedRate", c -> c.good(RATING), c -> c.all(RATING));

    private static final int DECIMALS = 2;

    private final String key;
    private final ToLongFunction<CaseCounts> numerator;
    private final ToLongFunction<CaseCounts> denominator;

    CaseRate(String key, ToLongFunction<CaseCounts> numerator, ToLongFunction<CaseCounts> denominator) {
        this.key = key;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    static Optional<CaseRate> of(String key) {
        return Stream.of(values()).filter(rate -> rate.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    long numerator(CaseCounts counts) {
        return numerator.applyAsLong(counts);
    }

    long denominator(CaseCounts counts) {
        return denominator.applyAsLong(counts);
    }

    Figure figure(CaseCounts counts) {
        return Figure.share(key, numerator(counts), denominator(counts), DECIMALS);
    }

    /** Null when there is nothing to be a share of: no answer is no answer. */
    @Nullable
    BigDecimal percent(CaseCounts counts) {
        return figure(counts).value();
    }
}
