package io.fengyi.welfare.placefigure;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.welfare.friendlystreet.FriendlyStreetDesk;
import io.fengyi.welfare.merchant.MerchantDesk;
import io.fengyi.welfare.merchant.MerchantFile;
import io.fengyi.welfare.station.StationEntry;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationLookup;
import io.fengyi.welfare.stationkind.HostType;
import io.fengyi.welfare.stationkind.StationKind;
import io.fengyi.welfare.stationkind.StationTier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many places, friendly streets, members of their matrices and merchants there are. Source: welfare.md 5. */
@Component
class PlaceFigures implements FigureSource {

    private static final String PLACES = "places";
    private static final String STREETS = "friendlyStreets";
    private static final String MEMBERS = "matrixMembers";
    private static final String MERCHANTS = "merchants";
    private static final String COMMUNITY = "community";

    private final StationLookup stations;
    private final FriendlyStreetDesk streets;
    private final MerchantDesk merchants;

    PlaceFigures(StationLookup stations, FriendlyStreetDesk streets, MerchantDesk merchants) {
        this.stations = stations;
        this.streets = streets;
        this.merchants = merchants;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(
                FigureOffer.of(PLACES, "kind", "tier", "hostType", COMMUNITY),
                FigureOffer.of(STREETS),
                FigureOffer.of(MEMBERS),
                FigureOffer.of(MERCHANTS, COMMUNITY));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return switch (key) {
            case PLACES -> places(question);
            case STREETS ->
                Figure.count(STREETS, streets.foundedBefore(question.ends(), question.area()))
                        .records("/api/v1/friendly-streets?area=" + question.area());
            case MEMBERS -> members(question);
            case MERCHANTS -> merchants(question);
            default -> throw new IllegalArgumentException(key);
        };
    }

    private Figure places(FigureQuestion question) {
        List<StationEntry> active =
                active(question).stream().map(StationFile::entry).toList();
        Figure total = Figure.count(PLACES, active.size()).records("/api/v1/stations?area=" + question.area());
        String grouping = question.groupBy();
        if (grouping == null) {
            return total;
        }
        return switch (grouping) {
            case "kind" ->
                total.groups(
                        Groups.of("kind", counts(Arrays.stream(StationKind.values()), active, StationEntry::kind)));
            case "tier" ->
                total.groups(
                        Groups.of("tier", counts(Arrays.stream(StationTier.values()), active, StationEntry::tier)));
            case "hostType" ->
                total.groups(Groups.of(
                        "hostType", counts(Arrays.stream(HostType.values()), active, StationEntry::hostType)));
            default ->
                total.groups(Groups.of(
                        COMMUNITY,
                        active.stream()
                                .collect(Collectors.groupingBy(
                                        StationEntry::communityCode, TreeMap::new, Collectors.counting()))));
        };
    }

    private Figure members(FigureQuestion question) {
        long places = active(question).stream()
                .filter(file -> file.entry().friendlyStreetId() != null)
                .count();
        long shops = activeMerchants(question).stream()
                .filter(file -> file.entry().friendlyStreetId() != null)
                .count();
        return Figure.count(MEMBERS, places + shops);
    }

    private Figure merchants(FigureQuestion question) {
        List<MerchantFile> active = activeMerchants(question);
        Figure total = Figure.count(MERCHANTS, active.size()).records("/api/v1/merchants?area=" + question.area());
        return question.isGroupedBy(COMMUNITY)
                ? total.groups(Groups.of(
                        COMMUNITY,
                        active.stream()
                                .collect(Collectors.groupingBy(
                                        file -> file.entry().communityCode(), TreeMap::new, Collectors.counting()))))
                : total;
    }

    private List<StationFile> active(FigureQuestion question) {
        return stations.activeAt(question.ends().minusMillis(1), question.area());
    }

    private List<MerchantFile> activeMerchants(FigureQuestion question) {
        return merchants.activeAt(question.ends().minusMillis(1), question.area());
    }

    /** Every value has a row, also with 0. */
    private static <E> Map<String, Long> counts(
            Stream<E> values, List<StationEntry> entries, Function<StationEntry, @Nullable E> group) {
        Map<String, Long> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.put(
                value.toString(),
                entries.stream()
                        .filter(entry -> value.equals(group.apply(entry)))
                        .count()));
        return counts;
    }
}
