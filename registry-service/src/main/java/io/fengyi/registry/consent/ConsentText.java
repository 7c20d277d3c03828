package io.fengyi.registry.consent;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * The wording that is agreed to; a new wording is a new version, old ones stay readable.
 *
 * @param refusal what happens when it is refused
 */
public record ConsentText(
        Purpose purpose,
        String version,
        LocalDate publishedOn,
        Map<String, String> title,
        Map<String, String> text,
        Map<String, String> refusal) {

    /** The wording in one language; Chinese where there is no other. */
    public static String in(Map<String, String> wordings, Locale locale) {
        String found = wordings.get(locale.getLanguage());
        return found != null ? found : wordings.getOrDefault("zh", "");
    }
}
