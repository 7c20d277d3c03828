package io.fengyi.registry.sweep.snapshot;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a later sweep differs from an earlier one.
 *
 * @param workers workers seen now less workers seen then
 */
@Schema(name = "SweepDiff")
public record SweepDiff(
        List<SiteFound> opened,
        List<SiteFound> closed,
        List<SiteFound> moved,
        List<SiteFound> enterpriseChanged,
        int workers) {

    public static SweepDiff between(List<SiteFound> then, List<SiteFound> now) {
        Map<String, SiteFound> before = active(then);
        Map<String, SiteFound> after = active(now);
        List<SiteFound> opened = new ArrayList<>();
        List<SiteFound> moved = new ArrayList<>();
        List<SiteFound> changed = new ArrayList<>();
        after.forEach((id, site) -> {
            SiteFound old = before.get(id);
            if (old == null) {
                opened.add(site);
            } else {
                if (!old.communityCode().equals(site.communityCode())
                        || !Objects.equals(old.address(), site.address())
                        || site.result() == StopResult.MOVED) {
                    moved.add(site);
                }
                if (!old.enterpriseId().equals(site.enterpriseId())) {
                    changed.add(site);
                }
            }
        });
        List<SiteFound> closed = before.entrySet().stream()
                .filter(entry -> !after.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new SweepDiff(opened, closed, moved, changed, seen(now) - seen(then));
    }

    private static Map<String, SiteFound> active(List<SiteFound> sites) {
        return sites.stream()
                .filter(SiteFound::isActive)
                .collect(Collectors.toMap(SiteFound::siteId, Function.identity(), (a, b) -> b, java.util.TreeMap::new));
    }

    private static int seen(List<SiteFound> sites) {
        return sites.stream()
                .map(SiteFound::workersSeen)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
