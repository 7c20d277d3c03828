package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.figures.Found;
import java.util.List;
import java.util.stream.Stream;

/** The table at the end of HTML and Word: every number once, in the order of the texts. */
public final class Sources {

    public static final String TITLE = "数据来源";

    public static final List<String> COLUMNS = List.of("指标", "数值", "样本", "口径", "来源", "查询");

    private Sources() {}

    public static Stream<Found> of(SituationReport report) {
        return report.lines().flatMap(line -> line.figures().stream()).distinct();
    }

    /** One cell per column. */
    public static List<String> row(Found found) {
        return List.of(
                found.group() == null ? found.title() : found.title() + "·" + found.group(),
                value(found),
                found.n() == null ? "" : "n=" + found.n(),
                found.definition(),
                found.source(),
                found.query());
    }

    /** Whether a cell is a path on this installation. */
    public static boolean isLink(String cell) {
        return cell.startsWith("/api/");
    }

    private static String value(Found found) {
        if (found.suppressed()) {
            return Wording.hidden(found);
        }
        if (found.value() == null) {
            return "";
        }
        return found.isPercent()
                ? Numbers.value(found).toPlainString() + "%"
                : Numbers.shown(Numbers.value(found)) + found.unit();
    }
}
