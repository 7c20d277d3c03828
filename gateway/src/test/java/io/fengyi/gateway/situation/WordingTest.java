package io.fengyi.gateway.situation;

import static io.fengyi.gateway.situation.StubFindings.count;
import static io.fengyi.gateway.situation.StubFindings.hidden;
import static io.fengyi.gateway.situation.StubFindings.hiddenRow;
import static io.fengyi.gateway.situation.StubFindings.hiddenShare;
import static io.fengyi.gateway.situation.StubFindings.percentRow;
import static io.fengyi.gateway.situation.StubFindings.row;
import static io.fengyi.gateway.situation.StubFindings.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.gateway.situation.SituationReport.Line;
import io.fengyi.gateway.situation.figures.FigureRef;
import io.fengyi.gateway.situation.figures.Found;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final FigureRef NUMBER = FigureRef.of("welfare", "places");
    private static final FigureRef HOURS = FigureRef.survey("workingHours");

    private final StubFindings said = new StubFindings();
    private final NotedFindings findings = new NotedFindings(said);

    @Test
    void aNumberIsShownWithItsUnitAndThousandsSeparated() {
        said.says(NUMBER, count("places", 1860));
        Line line = write().count("场所", NUMBER, "处").say("。").line();
        assertThat(line.text()).isEqualTo("场所1,860处。");
        assertThat(line.figures()).extracting(Found::query).containsExactly("/q/places");
        assertThat(findings.complete()).isTrue();
    }

    @Test
    void whatIsMissingIsNeverZero() {
        Line line = write().count("场所", NUMBER, "处").line();
        assertThat(line.text()).isEqualTo("场所数据暂缺");
        assertThat(line.figures()).isEmpty();
        assertThat(findings.complete()).isFalse();
    }

    @Test
    void aSuppressedNumberReadsFewerThanFiveAndHasNoValue() {
        said.says(NUMBER, hidden("candidates"));
        Line line = write().count("积极分子", NUMBER, "名").line();
        assertThat(line.text()).isEqualTo("积极分子少于5名");
        assertThat(line.figures().get(0).suppressed()).isTrue();
        assertThat(line.figures().get(0).value()).isNull();
        assertThat(findings.complete()).isTrue();
    }

    /** A share is hidden for its rest too, and a cell for the one beside it: neither is said to be small. */
    @Test
    void whatMayBeHiddenForAnotherNumberIsNotSaidToBeSmall() {
        FigureRef places = FigureRef.of("registry", "membersFound").by("membershipAt");
        said.says(NUMBER, hiddenShare("learningTime"))
                .says(places.row("HERE"), hiddenRow("membersFound", "HERE"))
                .says(places, List.of(hiddenRow("membersFound", "HERE"), row("membersFound", "NOWHERE", 0, 12)));
        Line line = write().share("实测", NUMBER)
                .fraction("，", NUMBER)
                .rest("，缺", NUMBER, "人")
                .numerator("，", NUMBER, "人")
                .count("；在本地", places.row("HERE"), "名")
                .listed("；", places, Map.of("HERE", "在本地", "NOWHERE", "不明"), "名")
                .line();
        assertThat(line.text()).isEqualTo("实测未公布，未公布，缺未公布，未公布；在本地未公布；在本地未公布、不明0名");
        assertThat(line.figures())
                .extracting(Sources::row)
                .allSatisfy(row -> assertThat(row).doesNotContain(Wording.FEW));
    }

    /** On the first day a share can only be hidden for its plan. */
    @Test
    void aHiddenPlanIsSmallWhenItWasHiddenOnNewYearsDay() {
        said.says(NUMBER, hiddenShare("plan")).says(NUMBER.onNewYear(), share("plan", "0.0", 0L, 9L));
        assertThat(planned()).isEqualTo("确定未公布（计划未公布）");
        said.says(NUMBER.onNewYear(), hiddenShare("plan"));
        assertThat(planned()).isEqualTo("确定少于5名（计划少于5名）");
        said.says(NUMBER, share("plan", "77.8", 7L, 9L));
        assertThat(planned()).isEqualTo("确定7人（计划9人）");
    }

    private String planned() {
        return write().planned("确定", "（计划", NUMBER, "人").say("）").line().text();
    }

    @Test
    void aShareOfNothingSaysSo() {
        said.says(NUMBER, share("rate", null, 0L, 0L));
        assertThat(write().share("率", NUMBER).line().text()).isEqualTo("率无从计算");
        assertThat(findings.complete()).isTrue();
    }

    @Test
    void aShareGivesPercentBothCountsAndTheRest() {
        said.says(NUMBER, share("coverage", "25.0", 3L, 12L));
        assertThat(write().share("", NUMBER)
                        .fraction("，", NUMBER)
                        .rest("，缺", NUMBER, "家")
                        .line()
                        .text())
                .isEqualTo("25.0%，3/12，缺9家");
    }

    @Test
    void aSumNeedsAllOfItsPartsAndIsHiddenWithOneHidden() {
        FigureRef other = FigureRef.of("learning", "sessions");
        said.says(NUMBER, count("a", 2));
        assertThat(write().sum("共", "场", NUMBER, other).line().text()).isEqualTo("共数据暂缺");
        said.says(other, hidden("b"));
        assertThat(write().sum("共", "场", NUMBER, other).line().text()).isEqualTo("共未公布");
        said.says(other, count("b", 3));
        assertThat(write().sum("共", "场", NUMBER, other).line().text()).isEqualTo("共5场");
    }

    @Test
    void growthIsAgainstTheDayBeforeThePeriod() {
        said.says(NUMBER, count("a", 5)).says(NUMBER.before(), count("a", 3));
        assertThat(write().growth("新建", "个", NUMBER).line().text()).isEqualTo("新建2个");
    }

    @Test
    void aDistributionIsCountedAndItsThresholdComputedFromTheCounts() {
        said.says(HOURS, List.of(row("h", "A", 20, 100), row("h", "B", 57, 100), row("h", "C", 23, 100)));
        Line line = write().distribution("工时：", HOURS, Map.of("A", "甲", "B", "乙", "C", "丙"))
                .threshold("；", HOURS, 80, Set.of("B", "C"))
                .line();
        assertThat(line.text()).isEqualTo("工时：甲20.0%、乙57.0%、丙23.0%；达到80.0%");
        assertThat(line.figures()).hasSize(3);
    }

    /** 80.05 and 79.95 read 80.0 when they are rounded, and are neither reached nor equal. */
    @Test
    void aThresholdComparesTheCounts() {
        said.says(HOURS, List.of(percentRow("h", "A", "20.0", 80, 401), percentRow("h", "B", "80.0", 321, 401)));
        assertThat(write().threshold("", HOURS, 80, Set.of("B")).line().text()).isEqualTo("超过80%（80.05%）");
        said.says(HOURS, List.of(row("h", "A", 81, 404), row("h", "B", 300, 404), row("h", "C", 23, 404)));
        assertThat(write().threshold("", HOURS, 80, Set.of("B", "C")).line().text())
                .isEqualTo("为79.95%，未达到80%");
    }

    @Test
    void aDistributionInPercentsAddsThem() {
        said.says(HOURS, List.of(percentRow("h", "A", "19.9", null, null), percentRow("h", "B", "80.1", null, null)));
        assertThat(write().threshold("", HOURS, 80, Set.of("B")).line().text()).isEqualTo("超过80%（80.1%）");
    }

    @Test
    void aHiddenOptionHidesWhatIsMadeOfIt() {
        said.says(HOURS, List.of(row("h", "A", 20, 100), hiddenRow("h", "B")));
        Line line = write().distribution("", HOURS, Map.of("A", "甲", "B", "乙"))
                .threshold("；", HOURS, 80, Set.of("B"))
                .line();
        assertThat(line.text()).isEqualTo("甲20.0%、乙未公布；未公布");
    }

    @Test
    void rowsAreListedWithTheNamesThatAreKnown() {
        FigureRef medium = NUMBER.by("medium");
        said.says(medium, List.of(row("p", "X", 1, 1), row("p", "OTHER", 2, 2)));
        assertThat(write().listed("按媒体：", medium, Map.of("X", "学习强国"), "次")
                        .line()
                        .text())
                .isEqualTo("按媒体：学习强国1次、OTHER2次");
    }

    @Test
    void anAreaWithoutASurveySaysSoAndLacksNothing() {
        said.says(HOURS, List.of());
        Line line = write().distribution("工时：", HOURS, Map.of())
                .threshold("；", HOURS, 80, Set.of("B"))
                .line();
        assertThat(line.text()).isEqualTo("工时：暂无问卷；暂无问卷");
        assertThat(findings.complete()).isTrue();
    }

    /** Largest remainders: three thirds are 33.4, 33.3 and 33.3 in the survey, so in the report too. */
    @Test
    void anOptionReadsAsTheSurveySaysIt() {
        said.says(HOURS, List.of(percentRow("h", "A", "33.4", 1, 3), percentRow("h", "B", "33.3", 1, 3)));
        assertThat(write().distribution("", HOURS, Map.of()).line().text()).isEqualTo("A33.4%、B33.3%");
    }

    private Wording write() {
        return new Wording("line", findings);
    }
}
