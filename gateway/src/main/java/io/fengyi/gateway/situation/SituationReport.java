package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.figures.Found;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report in numbers, part by part; HTML and Word carry the same texts.
 *
 * @param complete false when a number is missing because its service did not answer with it
 */
public record SituationReport(
        LocalDate asOf, LocalDate from, String area, Instant generatedAt, boolean complete, List<Part> parts) {

    /** One of the three parts. */
    public record Part(String title, List<Section> sections) {}

    /** A numbered section of a part. */
    public record Section(String title, List<Line> lines) {}

    /**
     * A sentence and the numbers in it.
     *
     * @param key stable name of the line
     */
    public record Line(String key, String text, List<Found> figures) {}

    /** Every line in its order. */
    public Stream<Line> lines() {
        return parts.stream().flatMap(part -> part.sections().stream()).flatMap(section -> section.lines().stream());
    }

    public String title() {
        return "快递员、外卖骑手等新就业群体服务管理情况报告（" + area + "）";
    }

    public String subtitle() {
        return "统计期：" + from + " 至 " + asOf + (complete ? "" : "（部分数据暂缺）");
    }
}
