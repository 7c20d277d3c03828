package io.fengyi.gateway.situation.web;

import io.fengyi.gateway.situation.SituationReport;
import io.fengyi.gateway.situation.Sources;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the report as one printable page that loads nothing: its style stands inside and is allowed by its hash, so
 * the page is the same when it is saved or shown from memory. Every text is escaped.
 */
final class HtmlReport {

    private static final String STYLE = """
            body{margin:0 auto;max-width:60rem;padding:1.5rem;font:1rem/1.7 "Noto Serif CJK SC","SimSun",serif}
            h1,.period{text-align:center}
            p{text-indent:2em;margin:.4rem 0}
            .period{text-indent:0}
            table{border-collapse:collapse;width:100%;font-size:.75rem}
            th,td{border:1px solid;padding:.25rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            @media (max-width:390px){body{padding:.75rem}}
            @media print{body{max-width:none;padding:0}h2,h3{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}}
            """;

    /** Nothing may be loaded, run, framed or sent; only the style above applies. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private HtmlReport() {}

    static String of(SituationReport report) {
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element(page, "title", report.title());
        page.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n");
        element(page, "h1", report.title());
        page.append("<p class=\"period\">").append(escaped(report.subtitle())).append("</p>\n");
        for (SituationReport.Part part : report.parts()) {
            element(page, "h2", part.title());
            for (SituationReport.Section section : part.sections()) {
                element(page, "h3", section.title());
                section.lines().forEach(line -> element(page, "p", line.text()));
            }
        }
        element(page, "h2", Sources.TITLE);
        page.append("<table>\n<thead><tr>");
        Sources.COLUMNS.forEach(column ->
                page.append("<th scope=\"col\">").append(escaped(column)).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        Sources.of(report).forEach(found -> row(page, Sources.row(found)));
        return page.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("<tr>");
        for (String cell : cells) {
            String text = escaped(cell);
            page.append("<td>")
                    .append(Sources.isLink(cell) ? "<a href=\"" + text + "\">" + text + "</a>" : text)
                    .append("</td>");
        }
        page.append("</tr>\n");
    }

    private static void element(StringBuilder page, String name, String text) {
        page.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
