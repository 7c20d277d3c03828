package io.fengyi.figures;

import io.fengyi.figures.web.FigureTexts;
import io.fengyi.figures.web.FiguresResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Gives a service its figures. */
@AutoConfiguration
@Import(FiguresResource.class)
public class FiguresAutoConfiguration {

    @Bean
    FigureBook figureBook(ObjectProvider<FigureSource> sources, ObjectProvider<FigureFamily> families) {
        return new FigureBook(
                sources.orderedStream().toList(), families.orderedStream().toList());
    }

    @Bean
    FigureTexts figureTexts(@Value("${fengyi.service}") String service, FigureBook book) {
        return FigureTexts.of(service, book);
    }
}
