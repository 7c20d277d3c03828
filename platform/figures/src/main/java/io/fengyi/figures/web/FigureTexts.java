package io.fengyi.figures.web;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureBook;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Title, unit and definition of every figure and family, in both languages; a missing text stops the start-up. */
public final class FigureTexts {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final ResourceBundleMessageSource messages;

    private FigureTexts(ResourceBundleMessageSource messages) {
        this.messages = messages;
    }

    public static FigureTexts of(String service, FigureBook book) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("figures-" + service);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        for (Locale locale : SPOKEN) {
            Stream.concat(book.keys().stream(), book.families().stream())
                    .flatMap(key -> Stream.of(".title", ".unit", ".definition").map(key::concat))
                    .forEach(code -> messages.getMessage(code, null, locale));
        }
        return new FigureTexts(messages);
    }

    String title(Figure figure, Locale locale) {
        return text(figure, ".title", locale);
    }

    String unit(Figure figure, Locale locale) {
        return text(figure, ".unit", locale);
    }

    String definition(Figure figure, Locale locale) {
        return text(figure, ".definition", locale);
    }

    /** Those of a family stand under its name. */
    private String text(Figure figure, String what, Locale locale) {
        String key = figure.key();
        return figure.about().isEmpty()
                ? messages.getMessage(key + what, null, locale)
                : messages.getMessage(
                        key.substring(0, key.indexOf('.')) + what,
                        figure.about().toArray(),
                        locale);
    }
}
