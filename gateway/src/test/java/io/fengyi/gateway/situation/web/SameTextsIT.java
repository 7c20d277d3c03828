package io.fengyi.gateway.situation.web;

import static io.fengyi.gateway.testing.Shared.BACKENDS;
import static io.fengyi.gateway.testing.Shared.GATEWAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.gateway.testing.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTML and Word contain the same texts as JSON (R97), and neither can do anything but be read. */
class SameTextsIT {

    private static final String ASKED = "/api/v1/situation-report?asOf=2023-03-31&area=320299001&format=";
    private static final Pattern BLOCK = Pattern.compile("<(h1|h2|h3|p)[^>]*>(.*?)</\\1>");
    private static final Pattern OUTSIDE = Pattern.compile("<Relationship [^>]*TargetMode=\"External\"[^>]*>");
    private static final Pattern CELL = Pattern.compile("<td>(.*?)</td>");

    @BeforeEach
    void town() {
        BACKENDS.reset();
        DemoFigures.everywhere();
    }

    @Test
    void htmlAndWordCarryTheTextsOfJsonInItsOrder() throws Exception {
        List<String> json = textsOfJson();
        List<String> html = textsOfHtml();
        try (XWPFDocument word = word()) {
            List<String> paragraphs =
                    word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(html).containsSubsequence(json).isEqualTo(paragraphs);
            assertThat(html).hasSize(json.size() + 3); // title, period, heading of the sources

            List<String> cellsOfHtml = all(CELL, html().body(), 1);
            List<String> cellsOfWord = cells(word.getTables().get(0));
            assertThat(cellsOfWord).isEqualTo(cellsOfHtml).hasSizeGreaterThan(300);
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly("一、现状分析", "二、相关做法", "三、问题与对策", "数据来源");
        }
    }

    @Test
    void theWordFileIsADownloadWithoutMacrosAndWithoutAnythingOutside() throws Exception {
        HttpResponse<String> answer = GATEWAY.getAs(SituationReportIT.as("PARTY_AFFAIRS"), ASKED + "docx");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"situation-2023-03-31-320299001.docx\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).doesNotContain("vba").doesNotContain(".bin");
                String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                Matcher outside = OUTSIDE.matcher(part);
                while (outside.find()) {
                    assertThat(outside.group())
                            .contains("/hyperlink\"")
                            .contains("Target=\"" + Tokens.ISSUER + "/api/v1/");
                }
            }
        }
    }

    @Test
    void thePageLoadsNothingRunsNothingAndEscapesEverything() throws Exception {
        HttpResponse<String> page = html();
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page.body());
        assertThat(style.find()).isTrue();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'sha256-" + hash + "'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.body())
                .contains("<a href=\"/api/v1/figures/stub?keys=enterprises\">")
                .contains("&lt;b&gt;口径&lt;/b&gt; &amp; enterprises")
                .doesNotContain("<b>")
                .doesNotContain("<script")
                .doesNotContain("src=")
                .doesNotContain("url(")
                .doesNotContain("http:")
                .doesNotContain("https:");
    }

    @Test
    void theCommittedDocumentIsServedAndNamesTheRoles() throws IOException {
        HttpResponse<String> answer = GATEWAY.get("/docs/gateway");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/yaml");
        assertThat(answer.body()).isEqualTo(Files.readString(Path.of("openapi.yaml")));
        JsonNode document = JsonMapper.builder().build().valueToTree(new Yaml().load(answer.body()));
        JsonNode operation = document.path("paths").path(SituationReports.PATH).path("get");
        List<String> roles = new ArrayList<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asString()));
        assertThat(roles).containsExactlyInAnyOrderElementsOf(SituationReports.ROLES);
    }

    private static List<String> textsOfJson() {
        JsonNode report = JsonMapper.builder()
                .build()
                .readTree(GATEWAY.getAs(SituationReportIT.as("PARTY_AFFAIRS"), ASKED + "json")
                        .body());
        List<String> texts = new ArrayList<>();
        report.path("parts").forEach(part -> {
            texts.add(part.path("title").asString());
            part.path("sections").forEach(section -> {
                texts.add(section.path("title").asString());
                section.path("lines")
                        .forEach(line -> texts.add(line.path("text").asString()));
            });
        });
        return texts;
    }

    private static List<String> textsOfHtml() {
        return all(BLOCK, html().body(), 2);
    }

    private static HttpResponse<String> html() {
        return GATEWAY.getAs(SituationReportIT.as("PARTY_AFFAIRS"), ASKED + "html");
    }

    private static List<String> all(Pattern pattern, String page, int group) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            found.add(HtmlUtils.htmlUnescape(matcher.group(group).replaceAll("<[^>]+>", "")));
        }
        return found;
    }

    private static List<String> cells(XWPFTable table) {
        return table.getRows().stream()
                .skip(1)
                .flatMap(row -> row.getTableCells().stream())
                .map(cell -> cell.getText())
                .toList();
    }

    private static XWPFDocument word() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes()));
    }

    private static byte[] bytes() {
        return GATEWAY.bytesAs(SituationReportIT.as("PARTY_AFFAIRS"), ASKED + "docx");
    }
}
