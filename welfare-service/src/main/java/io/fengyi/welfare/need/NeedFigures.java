package io.fengyi.welfare.need;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How many needs were received, by channel, theme and state. Source: welfare.md 5. */
@Component
class NeedFigures implements FigureSource {

    private static final Map<String, String> FIELDS =
            Map.of("channel", "channel", "theme", "themeId", "state", "state", "community", "communityCode");

    private final Needs needs;
    private final Themes themes;

    NeedFigures(Needs needs, Themes themes) {
        this.needs = needs;
        this.themes = themes;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(new FigureOffer("needs", FIELDS.keySet()));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        long all = needs.received(question, "state").values().stream()
                .mapToLong(Long::longValue)
                .sum();
        Figure figure = Figure.count(key, all).records("/api/v1/needs?area=" + question.area());
        String groupBy = question.groupBy();
        return groupBy == null ? figure : figure.groups(Groups.of(groupBy, grouped(question, groupBy)));
    }

    private Map<String, Long> grouped(FigureQuestion question, String groupBy) {
        Themes.Tree tree = themes.read();
        Map<String, Long> groups = new TreeMap<>();
        needs.received(question, FIELDS.getOrDefault(groupBy, groupBy)).forEach((value, count) -> {
            NeedTheme theme = groupBy.equals("theme") ? tree.current(value) : null;
            groups.merge(theme == null ? value : theme.name(), count, Long::sum);
        });
        return groups;
    }
}
