package io.fengyi.welfare.help.flow;

import java.time.Duration;

/** Every number of the request's rules that is not a clock limit, in one place (welfare.md 3.6). */
public final class HelpRules {

    /** A question that nobody answers does not stop the work for longer. */
    public static final Duration WAITS_FOR_REQUESTER = Duration.ofDays(7);
    /** A solution that nobody disputes counts as unanswered after this. */
    public static final Duration WAITS_FOR_CONFIRMATION = Duration.ofDays(7);

    public static final Duration DISPUTABLE = Duration.ofDays(30);
    public static final int DISPUTES = 2;
    /** platform.md 3.5: help texts one year after closing. */
    public static final Duration WORDS_KEPT_AFTER_END = Duration.ofDays(365);

    private HelpRules() {}
}
