package io.fengyi.governance.freetext;

import io.fengyi.access.text.Finding;
import io.fengyi.access.text.PersonalDataScan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check that all free text passes (governance.md 3.2, platform.md 3.5). */
public final class FreeText {

    private FreeText() {}

    /**
     * Refuses personal data.
     *
     * @param pointer JSON Pointer of the text
     * @throws PersonalDataInText with the spans
     */
    public static void check(String pointer, @Nullable String text) {
        List<Finding> findings = PersonalDataScan.find(text);
        if (!findings.isEmpty()) {
            throw new PersonalDataInText(pointer, findings);
        }
    }

    /**
     * Refuses personal data and names, unless the writer says that only the place is meant: then staff look first.
     *
     * @return whether there is something for staff to look at
     * @throws PersonalDataInText with the spans
     * @throws AboutPerson when it seems to name somebody
     */
    public static boolean checkReport(String pointer, @Nullable String text, boolean confirmedPlaceOnly) {
        if (text == null) {
            return false;
        }
        boolean suspicious =
                !PersonalDataScan.find(text).isEmpty() || NamedPerson.in(text).isPresent();
        if (suspicious && !confirmedPlaceOnly) {
            check(pointer, text);
            NamedPerson.in(text).ifPresent(why -> {
                throw new AboutPerson(pointer, why);
            });
        }
        return suspicious;
    }
}
