package io.fengyi.http.web;

import io.fengyi.http.Languages;
import io.fengyi.http.ProblemTable;
import io.fengyi.http.ProblemWriter;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Makes every MVC service behave as api-conventions.md says. */
@AutoConfiguration(before = {JacksonAutoConfiguration.class, WebMvcAutoConfiguration.class})
public class HttpApiAutoConfiguration {

    private static final long JSON_LIMIT = 1_048_576;

    @Bean
    @Scope("prototype")
    JsonMapper.Builder jsonMapperBuilder(ObjectProvider<JsonMapperBuilderCustomizer> customizers) {
        return StrictJson.builder(customizers.orderedStream().toList());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(jakarta.servlet.http.HttpServletRequest request) {
                return Languages.of(request);
            }
        };
    }

    @Bean
    ProblemWriter problemWriter(Environment environment, JsonMapper json) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        List<String> bundles = new ArrayList<>(
                List.of("problems-http", "problems-access", "problems-media", "problems-relay", "problems-check-in"));
        bundles.add("problems-" + environment.getProperty("fengyi.service", "service"));
        bundles.removeIf(name -> getClass().getResource("/" + name + ".properties") == null);
        messages.setBasenames(bundles.toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ProblemWriter(messages, json);
    }

    @Bean
    ProblemAdvice problemAdvice(ObjectProvider<ProblemTable> tables, ProblemWriter writer) {
        return new ProblemAdvice(tables.orderedStream().toList(), writer);
    }

    @Bean
    Cursors cursors(JsonMapper json) {
        return new Cursors(json);
    }

    @Bean
    PageAdvice pageAdvice(Cursors cursors) {
        return new PageAdvice(cursors);
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        return ordered(new TraceFilter(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(ProblemWriter problems) {
        return ordered(new BodyLimitFilter(JSON_LIMIT, problems), -10);
    }

    @Bean
    FilterRegistrationBean<CursorFilter> cursorFilter(Cursors cursors, ProblemWriter problems) {
        return ordered(new CursorFilter(cursors, problems), -5);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    @Bean
    WebMvcConfigurer conventionArguments(ObjectProvider<JsonMapper> json, ObjectProvider<Validator> validator) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageArgument());
                resolvers.add(new IfMatchArgument());
                resolvers.add(new MergePatchArgument(json.getObject(), validator.getObject()));
            }
        };
    }
}
