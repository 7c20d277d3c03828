package io.fengyi.registry.consent.web;

import io.fengyi.registry.consent.ConsentText;
import io.fengyi.registry.consent.Purpose;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One purpose in the wording in force.
 *
 * @param refusal what happens when it is refused
 */
record ConsentTextView(
        @Schema(example = "LEADERBOARD") Purpose purpose,
        @Schema(example = "1") String version,
        LocalDate publishedOn,
        @Schema(example = "积分排行榜") String title,
        String text,
        @Schema(description = "拒绝的后果") String refusal) {

    static ConsentTextView of(ConsentText text, Locale locale) {
        return new ConsentTextView(
                text.purpose(),
                text.version(),
                text.publishedOn(),
                ConsentText.in(text.title(), locale),
                ConsentText.in(text.text(), locale),
                ConsentText.in(text.refusal(), locale));
    }
}
