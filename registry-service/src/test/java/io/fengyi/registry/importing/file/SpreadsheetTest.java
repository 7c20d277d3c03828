package io.fengyi.registry.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.idev.excel.FastExcel;
import cn.idev.excel.metadata.data.FormulaData;
import cn.idev.excel.metadata.data.WriteCellData;
import io.fengyi.http.InvalidValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {

    @TempDir
    Path folder;

    @Test
    void readsCsvOfEitherDesktop() throws IOException {
        String text = "姓名,手机号\r\n王小明,13800001111\r\n\r\n\"李,四\",=cmd()\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Path file = Files.write(folder.resolve(charset.name()), text.getBytes(charset));
            assertThat(rows(file)).containsExactly("1:[姓名, 手机号]", "2:[王小明, 13800001111]", "3:[]", "4:[李,四, =cmd()]");
        }
        Path marked = Files.write(folder.resolve("marked"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(rows(marked).get(0)).isEqualTo("1:[姓名, 手机号]");
    }

    @Test
    void readsXlsxWithNumbersDatesAndFormulasAsText() throws IOException {
        WriteCellData<String> formula = new WriteCellData<>();
        FormulaData data = new FormulaData();
        data.setFormulaValue("SUM(1,2)");
        formula.setFormulaData(data);
        formula.setType(cn.idev.excel.enums.CellDataTypeEnum.EMPTY);
        Path file = folder.resolve("list.xlsx");
        FastExcel.write(file.toFile())
                .sheet()
                .doWrite(List.of(
                        List.of("姓名", "手机号", "出生年份", "入职日期", "昵称"),
                        List.<Object>of("王小明", 13800001111L, 1995, LocalDate.of(2022, 6, 1), "=cmd()"),
                        List.<Object>of("李四", "13800002222", "1996", "2022/6/1", formula)));
        assertThat(rows(file))
                .containsExactly(
                        "1:[姓名, 手机号, 出生年份, 入职日期, 昵称]",
                        "2:[王小明, 13800001111, 1995, 2022-06-01, =cmd()]",
                        "3:[李四, 13800002222, 1996, 2022/6/1, =SUM(1,2)]");
    }

    @Test
    void refusesWhatIsNoList() throws IOException {
        assertRefused("file-type-unknown", Files.write(folder.resolve("a.csv"), new byte[] {1, 0, 2}));
        assertRefused("file-broken", Files.write(folder.resolve("b.xlsx"), new byte[] {'P', 'K', 3, 4, 5, 6}));
        assertRefused("file-broken", zipped("c.xlsx", 10));
    }

    @Test
    void refusesABombBeforeAnyParserSeesIt() throws IOException {
        assertRefused("file-too-large-inside", zipped("bomb.xlsx", 140 * 1024 * 1024));
    }

    @Test
    void theReceiverMayStopTheReading() throws IOException {
        Path file = folder.resolve("long.xlsx");
        FastExcel.write(file.toFile()).sheet().doWrite(List.of(List.of("a"), List.of("b"), List.of("c")));
        assertThatThrownBy(() -> Spreadsheet.of(file).read((line, cells) -> {
                    if (line == 2) {
                        throw new InvalidValue("file", "import-too-large", "enough");
                    }
                }))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("enough");
    }

    private static List<String> rows(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        Spreadsheet.of(file).read((line, cells) -> rows.add(line + ":" + cells));
        return rows;
    }

    private static void assertRefused(String code, Path file) {
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private Path zipped(String name, int zeros) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] block = new byte[1024];
            for (int i = 0; i < zeros; i += block.length) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return file;
    }
}
