package io.fengyi.registry.importing.web;

import java.util.Locale;
import java.util.ResourceBundle;

/** The titles of problem codes, from the same bundle that answers use. */
final class ProblemTitles {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTitles() {}

    static String of(String code, Locale locale) {
        Locale wanted = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
        ResourceBundle titles = ResourceBundle.getBundle("problems-registry", wanted, NO_FALLBACK);
        return titles.containsKey(code) ? titles.getString(code) : code;
    }
}
