package io.fengyi.gateway.situation.figures;

import io.fengyi.gateway.situation.figures.FigureRef.Day;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all services said to one caller. */
public final class Answers implements Findings {

    private static final Set<Integer> NOT_FOR_THE_CALLER = Set.of(403, 404);
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    private final Map<Ask, Said> said;

    /**
     * @param status 200, or why there is nothing
     * @param advised of the formation advice only
     */
    record Said(int status, List<Item> items, @Nullable Found advised) {

        static Said nothing(int status) {
            return new Said(status, List.of(), null);
        }
    }

    Answers(Map<Ask, Said> said) {
        this.said = Map.copyOf(said);
    }

    /** 404 or 400 when all services that answer at all answer so, which is then the answer to the caller; else 200. */
    public int refusal() {
        Collection<Integer> statuses = said.entrySet().stream()
                .filter(entry -> !entry.getKey().advice() && entry.getKey().day() == Day.LAST)
                .filter(entry -> entry.getKey().groupBy() == null)
                .map(entry -> entry.getValue().status())
                .filter(status -> status < SERVER_ERROR)
                .collect(Collectors.toSet());
        return statuses.equals(Set.of(NOT_FOUND)) || statuses.equals(Set.of(BAD_REQUEST))
                ? statuses.iterator().next()
                : 200;
    }

    @Override
    public @Nullable Found one(FigureRef ref) {
        Item item = item(ref);
        String group = ref.group();
        if (group == null) {
            return item == null ? null : item.figure();
        }
        if (ref.isAdvice() && group.equals(FigureRef.ADVISED_COVERAGE)) {
            Said answer = said.get(Ask.of(ref));
            return answer == null ? null : answer.advised();
        }
        if (item == null || (item.groups() == null && !item.suppressed())) {
            return null;
        }
        return item.cells().stream()
                .filter(cell -> group.equals(cell.group()))
                .findFirst()
                .orElseGet(() -> item.suppressed() ? item.figure() : item.emptyRow(group));
    }

    @Override
    public @Nullable List<Found> rows(FigureRef ref) {
        Item item = item(ref);
        if (item == null || (item.groups() == null && !item.suppressed())) {
            return null;
        }
        return item.groups() == null ? List.of(item.figure()) : item.cells();
    }

    @Override
    public boolean isForbidden(FigureRef ref) {
        Said answer = said.get(Ask.of(ref));
        return answer != null && NOT_FOR_THE_CALLER.contains(answer.status());
    }

    private @Nullable Item item(FigureRef ref) {
        Said answer = said.get(Ask.of(ref));
        if (answer == null) {
            return null;
        }
        return answer.items().stream()
                .filter(item -> item.key().equals(ref.key()))
                .findFirst()
                .orElse(null);
    }
}
