package io.fengyi.gateway.situation.docx;

import io.fengyi.gateway.situation.SituationReport;
import io.fengyi.gateway.situation.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * Writes the report as docx with Apache POI: title, numbered headings as heading styles, so that Word shows them in its
 * outline, one paragraph per line, and the table of sources with links to the queries. There are no macros, and nothing
 * is loaded from anywhere.
 */
public final class WordReport {

    private static final String PART = "Heading1";
    private static final String SECTION = "Heading2";
    private static final String FONT = "SimSun";
    private static final int TITLE_SIZE = 18;
    private static final int TEXT_SIZE = 12;
    private static final int TABLE_SIZE = 8;
    private static final int INDENT = 480;

    private WordReport() {}

    /**
     * The bytes of the file; takes some ten milliseconds, so not to be called on an event loop.
     *
     * @param base public address of this installation, for the links
     */
    public static byte[] of(SituationReport report, URI base) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createStyles();
            heading(document, PART, 0);
            heading(document, SECTION, 1);
            XWPFParagraph title = paragraph(document, report.title(), TITLE_SIZE, true);
            title.setAlignment(ParagraphAlignment.CENTER);
            paragraph(document, report.subtitle(), TEXT_SIZE, false).setAlignment(ParagraphAlignment.CENTER);
            for (SituationReport.Part part : report.parts()) {
                paragraph(document, part.title(), TEXT_SIZE + 4, true).setStyle(PART);
                for (SituationReport.Section section : part.sections()) {
                    paragraph(document, section.title(), TEXT_SIZE + 2, true).setStyle(SECTION);
                    section.lines()
                            .forEach(line -> paragraph(document, line.text(), TEXT_SIZE, false)
                                    .setIndentationFirstLine(INDENT));
                }
            }
            paragraph(document, Sources.TITLE, TEXT_SIZE + 4, true).setStyle(PART);
            sources(document, report, base);
            document.getProperties().getCoreProperties().setTitle(report.title());
            document.getProperties().getCoreProperties().setCreator("Fengyi");
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sources(XWPFDocument document, SituationReport report, URI base) {
        XWPFTable table = document.createTable(1, Sources.COLUMNS.size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0), Sources.COLUMNS, base);
        Sources.of(report).forEach(found -> fill(table.createRow(), Sources.row(found), base));
    }

    private static void fill(XWPFTableRow row, List<String> cells, URI base) {
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            XWPFParagraph cell = row.getCell(i).getParagraphs().get(0);
            XWPFRun run = Sources.isLink(text) ? cell.createHyperlinkRun(base + text) : cell.createRun();
            write(run, text, TABLE_SIZE, row.isRepeatHeader());
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        write(paragraph.createRun(), text, size, bold);
        return paragraph;
    }

    private static void write(XWPFRun run, String text, int size, boolean bold) {
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
    }

    /** A new document has no styles; an outline level is what makes a paragraph a heading. */
    private static void heading(XWPFDocument document, String id, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading " + (level + 1));
        style.addNewQFormat();
        CTPPrGeneral layout = style.addNewPPr();
        layout.addNewKeepNext();
        layout.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        document.getStyles().addStyle(new XWPFStyle(style));
    }
}
