package io.fengyi.governance.freetext;

import io.fengyi.access.text.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** An ID number, phone or plate stands in a text; answers 422 with where, never with what. */
public final class PersonalDataInText extends RuntimeException {

    private final String pointer;
    private final List<Finding> findings;

    PersonalDataInText(String pointer, List<Finding> findings) {
        super(pointer + ": "
                + findings.stream()
                        .map(finding -> finding.kind() + " at " + finding.start() + "–" + finding.end())
                        .collect(Collectors.joining(", ")));
        this.pointer = pointer;
        this.findings = findings;
    }

    public String pointer() {
        return pointer;
    }

    /** Kind and span: characters {@code start} (inclusive) to {@code end} (exclusive) of the text. */
    public List<Finding> findings() {
        return findings;
    }
}
