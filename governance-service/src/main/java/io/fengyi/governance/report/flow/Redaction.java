package io.fengyi.governance.report.flow;

import java.util.Set;

/**
 * Which words are to be removed for good; photos go through the media store.
 *
 * @param text the reporter's text and attributes
 * @param steps history steps whose note goes
 */
public record Redaction(boolean text, Set<Integer> steps, boolean ratingComment, String reason) {

    public Redaction {
        steps = Set.copyOf(steps);
    }
}
