package io.fengyi.figures.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Title, unit and definition of every figure, in both languages; a missing text stops the start-up. */
public final class FigureTexts {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final ResourceBundleMessageSource messages;

    private FigureTexts(ResourceBundleMessageSource messages) {
        this.messages = messages;
    }

    public static FigureTexts of(String service, Collection<String> keys) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("figures-" + service);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        FigureTexts texts = new FigureTexts(messages);
        for (Locale locale : SPOKEN) {
            keys.stream()
                    .flatMap(key -> Stream.of(".title", ".unit", ".definition").map(key::concat))
                    .forEach(code -> texts.text(code, locale));
        }
        return texts;
    }

    String title(String key, Locale locale) {
        return text(key + ".title", locale);
    }

    String unit(String key, Locale locale) {
        return text(key + ".unit", locale);
    }

    String definition(String key, Locale locale) {
        return text(key + ".definition", locale);
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
