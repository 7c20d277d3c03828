package io.fengyi.gateway.situation.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads numbers out of the formation advice: proposals by mode, and the coverage they lead to. registry.md 3.6. */
final class Advice {

    private static final List<String> MODES = List.of("SOLE", "JOINT", "FUNCTIONAL");
    private static final String DEFINITION = "对未覆盖企业的组建建议（registry 组建建议规则），按方式计组数；预计覆盖为全部采纳后的组织覆盖率";

    private Advice() {}

    static Item item(JsonNode answer, String query) {
        Map<String, Long> modes = new LinkedHashMap<>();
        MODES.forEach(mode -> modes.put(mode, 0L));
        for (JsonNode proposal : answer.path("items")) {
            String mode = proposal.path("mode").asString("");
            modes.computeIfPresent(mode, (name, count) -> count + 1);
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        modes.forEach((mode, count) -> rows.add(List.of(mode, count)));
        long all = modes.values().stream().mapToLong(Long::longValue).sum();
        return new Item(
                FigureRef.ADVICE,
                "组建建议",
                BigDecimal.valueOf(all),
                "组",
                all,
                null,
                all,
                DEFINITION,
                "registry",
                query,
                false,
                new Item.Breakdown(List.of("mode", "value"), rows));
    }

    /** Null when the advice does not say it. */
    static @Nullable Found coverage(JsonNode answer, String query) {
        JsonNode told = answer.path(FigureRef.ADVISED_COVERAGE);
        JsonNode share = told.isObject() ? (told.has("percent") ? told.path("percent") : told.path("value")) : told;
        if (!share.isNumber()) {
            return null;
        }
        return new Found(
                FigureRef.ADVICE,
                "采纳后组织覆盖",
                FigureRef.ADVISED_COVERAGE,
                share.decimalValue().setScale(1, RoundingMode.HALF_UP),
                "%",
                whole(told, "numerator"),
                whole(told, "denominator"),
                whole(told, "denominator"),
                DEFINITION,
                "registry",
                query,
                false,
                false);
    }

    private static @Nullable Long whole(JsonNode told, String name) {
        return told.path(name).isNumber() ? Long.valueOf(told.path(name).longValue()) : null;
    }
}
