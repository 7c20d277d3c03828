package io.fengyi.registry.identity.signin;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws the sign-in pages: plain HTML, no script, labels for screen readers, errors announced, in Chinese or English.
 *
 * <p>A template names messages as {@code {m:code}} and values as {@code {v:name}}; both are escaped, only {@code {h:name}}
 * is put in as it is.
 */
@Component
class Pages {

    private static final Pattern FIELD = Pattern.compile("\\{([mvh]):([a-z-]+)}");

    private static final String LAYOUT = """
            <!DOCTYPE html>
            <html lang="{v:lang}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{v:title} · {m:product}</title>
            <link rel="stylesheet" href="/login/style.css">
            </head>
            <body>
            <main>
            <p class="brand">{m:product}</p>
            <h1>{v:title}</h1>
            {h:problem}
            {h:body}
            </main>
            </body>
            </html>
            """;

    private static final String SIGN_IN = """
            <form method="post" action="/login">
            <input type="hidden" name="form" value="{v:form}">
            <input type="hidden" name="continue" value="{v:continue}">
            <label for="login">{m:login}</label>
            <input id="login" name="login" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus maxlength="40" value="{v:login}">
            <label for="password">{m:password}</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
            <button type="submit">{m:sign-in}</button>
            </form>
            <p class="hint">{m:forgotten}</p>
            """;

    private static final String CODE = """
            {h:enrolment}
            <form method="post" action="/login/code">
            <input type="hidden" name="form" value="{v:form}">
            <input type="hidden" name="continue" value="{v:continue}">
            <input type="hidden" name="ticket" value="{v:ticket}">
            <label for="code">{m:code}</label>
            <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" required autofocus>
            <button type="submit">{m:confirm}</button>
            </form>
            """;

    private static final String ENROLMENT = """
            <p>{m:enrol-how}</p>
            {h:qr}
            <p>{m:enrol-secret} <code>{v:secret}</code></p>
            """;

    private static final String INVITATION = """
            <p>{m:invitation-for} <strong>{v:login}</strong></p>
            <form method="post" action="/login/invitation">
            <input type="hidden" name="form" value="{v:form}">
            <input type="hidden" name="code" value="{v:code}">
            <input type="hidden" name="username" autocomplete="username" value="{v:login}">
            <label for="password">{m:new-password}</label>
            <input id="password" name="password" type="password" autocomplete="new-password" required minlength="12" maxlength="72" aria-describedby="rule" autofocus>
            <label for="again">{m:again}</label>
            <input id="again" name="again" type="password" autocomplete="new-password" required minlength="12" maxlength="72">
            <p class="hint" id="rule">{m:password-rule}</p>
            <button type="submit">{m:save}</button>
            </form>
            """;

    private static final String SET_UP = """
            <p>{m:set-up-how}</p>
            <form method="post" action="/login/setup">
            <input type="hidden" name="form" value="{v:form}">
            <label for="code">{m:set-up-code}</label>
            <input id="code" name="code" required autocomplete="off" autofocus maxlength="60">
            <label for="login">{m:login}</label>
            <input id="login" name="login" autocomplete="username" autocapitalize="none" required pattern="[A-Za-z0-9][A-Za-z0-9._\\-]{2,39}" value="{v:login}">
            <label for="area">{m:area}</label>
            <input id="area" name="area" inputmode="numeric" required pattern="[0-9]{6}|[0-9]{9}" value="{v:area}">
            <label for="password">{m:new-password}</label>
            <input id="password" name="password" type="password" autocomplete="new-password" required minlength="12" maxlength="72" aria-describedby="rule">
            <label for="again">{m:again}</label>
            <input id="again" name="again" type="password" autocomplete="new-password" required minlength="12" maxlength="72">
            <p class="hint" id="rule">{m:password-rule}</p>
            <button type="submit">{m:save}</button>
            </form>
            """;

    private static final String DONE = """
            <p role="status">{v:text}</p>
            <p><a href="{v:link}">{m:go-on}</a></p>
            """;

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Pages() {
        messages.setBasename("registry-pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    String signIn(Locale locale, Map<String, String> values, @Nullable String problem) {
        return page(locale, "sign-in-title", SIGN_IN, values, problem);
    }

    String code(Locale locale, Map<String, String> values, @Nullable String problem) {
        return page(locale, "code-title", CODE, plus(values, "enrolment", ""), problem);
    }

    String enrolment(Locale locale, Map<String, String> values, String secret, String uri, @Nullable String problem) {
        Map<String, String> own =
                Map.of("secret", secret.replaceAll("(.{4})", "$1 ").strip(), "qr", qr(locale, uri));
        return page(locale, "enrol-title", CODE, plus(values, "enrolment", fill(ENROLMENT, locale, own)), problem);
    }

    String invitation(Locale locale, Map<String, String> values, @Nullable String problem) {
        return page(locale, "invitation-title", INVITATION, values, problem);
    }

    String setUp(Locale locale, Map<String, String> values, @Nullable String problem) {
        return page(locale, "set-up-title", SET_UP, values, problem);
    }

    String done(Locale locale, String title, String text, String link) {
        return page(locale, title, DONE, Map.of("text", message(text, locale), "link", link), null);
    }

    private String qr(Locale locale, String uri) {
        return QrCode.svg(uri, HtmlUtils.htmlEscape(message("enrol-qr", locale)));
    }

    private String page(
            Locale locale, String title, String body, Map<String, String> values, @Nullable String problem) {
        Map<String, String> layout = new LinkedHashMap<>();
        layout.put("lang", locale.toLanguageTag());
        layout.put("title", message(title, locale));
        layout.put("body", fill(body, locale, values));
        layout.put(
                "problem",
                problem == null
                        ? ""
                        : "<p class=\"problem\" role=\"alert\">" + HtmlUtils.htmlEscape(message(problem, locale))
                                + "</p>");
        return fill(LAYOUT, locale, layout);
    }

    private String fill(String template, Locale locale, Map<String, String> values) {
        return FIELD.matcher(template).replaceAll(field -> {
            String name = field.group(2);
            String value =
                    switch (field.group(1)) {
                        case "m" -> HtmlUtils.htmlEscape(message(name, locale));
                        case "v" -> HtmlUtils.htmlEscape(values.getOrDefault(name, ""));
                        default -> values.getOrDefault(name, "");
                    };
            return Matcher.quoteReplacement(value);
        });
    }

    private String message(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }

    private static Map<String, String> plus(Map<String, String> values, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }
}
