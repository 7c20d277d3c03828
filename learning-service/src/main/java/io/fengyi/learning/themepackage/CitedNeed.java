package io.fengyi.learning.themepackage;

import org.jspecify.annotations.Nullable;

/**
 * What a published survey says, as it was when the version was entered.
 *
 * @param purpose of the survey
 * @param validN answers to the question, or to the survey when no option is cited
 * @param label of the cited option; null when only the survey is cited
 * @param count how often it was chosen
 */
public record CitedNeed(
        String purpose,
        int validN,
        @Nullable String label,
        @Nullable Integer count) {

    /** The reason as riders read it in Chinese. */
    public String inChinese() {
        return label == null || count == null
                ? "依据已公布的调研“" + purpose + "”，有效答卷 " + validN + " 份"
                : validN + " 名骑手中有 " + count + " 名选择“" + label + "”";
    }

    /** The reason as riders read it in English. */
    public String inEnglish() {
        return label == null || count == null
                ? "Based on the published survey “" + purpose + "” with " + validN + " valid answers"
                : count + " of " + validN + " riders asked for “" + label + "”";
    }
}
