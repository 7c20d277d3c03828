package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.figures.FigureRef;
import io.fengyi.gateway.situation.figures.Findings;
import io.fengyi.gateway.situation.figures.Found;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes what the texts look up and what of it is missing. Written once over nothing, the texts tell which figures to
 * ask for; so the questions can never differ from the texts.
 */
final class NotedFindings implements Findings {

    private final Findings findings;
    private final Set<FigureRef> wanted = new LinkedHashSet<>();
    private final Set<FigureRef> missing = new LinkedHashSet<>();

    NotedFindings(Findings findings) {
        this.findings = findings;
    }

    /** Without any answer. */
    static NotedFindings blank() {
        return new NotedFindings(new Findings() {
            @Override
            public @Nullable Found one(FigureRef ref) {
                return null;
            }

            @Override
            public @Nullable List<Found> rows(FigureRef ref) {
                return null;
            }

            @Override
            public boolean isForbidden(FigureRef ref) {
                return false;
            }
        });
    }

    Set<FigureRef> wanted() {
        return wanted;
    }

    boolean complete() {
        return missing.isEmpty();
    }

    @Override
    public @Nullable Found one(FigureRef ref) {
        return noted(ref, findings.one(ref));
    }

    @Override
    public @Nullable List<Found> rows(FigureRef ref) {
        return noted(ref, findings.rows(ref));
    }

    @Override
    public boolean isForbidden(FigureRef ref) {
        wanted.add(ref);
        return findings.isForbidden(ref);
    }

    private <T> @Nullable T noted(FigureRef ref, @Nullable T found) {
        wanted.add(ref);
        if (found == null) {
            missing.add(ref);
        }
        return found;
    }
}
