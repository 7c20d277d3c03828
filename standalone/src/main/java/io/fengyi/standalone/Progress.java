package io.fengyi.standalone;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Locale;

/** Lines for the person at the terminal, with the seconds since the process began. */
public final class Progress {

    private static final double MILLIS = 1_000;

    private final PrintStream terminal;
    private final Clock clock;
    private final long began = ManagementFactory.getRuntimeMXBean().getStartTime();

    Progress(PrintStream terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** One step that is done or under way, in both languages. */
    public void say(String chinese, String english) {
        terminal.printf(Locale.ROOT, "%6.1f s  %s · %s%n", seconds(), chinese, english);
        terminal.flush();
    }

    /** A line without time. */
    public void line(String text) {
        terminal.println(text);
        terminal.flush();
    }

    double seconds() {
        return (clock.millis() - began) / MILLIS;
    }
}
