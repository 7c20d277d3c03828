package io.fengyi.registry.formation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Step 2 of the advice: which enterprises with one or two full members go together. Pure rules. */
final class JointGroups {

    static final int NEEDED = 3;
    private static final int MOST = 5;
    private static final double NEAR_METRES = 3_000;

    private static final Comparator<Firm> SEEDS = Comparator.comparingInt(Firm::full)
            .reversed()
            .thenComparing(Comparator.comparingLong(Firm::workers).reversed())
            .thenComparing(Firm::id);

    private final List<List<Firm>> groups = new ArrayList<>();
    private final List<Firm> left = new ArrayList<>();

    private JointGroups() {}

    static JointGroups of(List<Firm> few) {
        JointGroups joint = new JointGroups();
        List<Firm> released = new ArrayList<>();
        by(few, Firm::home).values().forEach(there -> released.addAll(joint.form(there, Double.POSITIVE_INFINITY)));
        List<Firm> remaining = new ArrayList<>();
        by(released, Firm::subdistrict).values().forEach(there -> remaining.addAll(joint.form(there, NEAR_METRES)));
        remaining.stream()
                .sorted(Comparator.comparing(Firm::id))
                .filter(firm -> !joint.joins(firm))
                .forEach(joint.left::add);
        return joint;
    }

    List<List<Firm>> groups() {
        return groups;
    }

    List<Firm> left() {
        return left;
    }

    /** Forms groups until no seed reaches the number; what is left is released. */
    private List<Firm> form(List<Firm> there, double within) {
        List<Firm> free = new ArrayList<>(there);
        for (Firm seed : there.stream().sorted(SEEDS).toList()) {
            if (!free.contains(seed)) {
                continue;
            }
            List<Firm> group = new ArrayList<>(List.of(seed));
            free.stream()
                    .filter(firm -> !firm.equals(seed))
                    .filter(firm -> within == Double.POSITIVE_INFINITY || firm.metresTo(seed.place()) <= within)
                    .sorted(Comparator.comparingDouble((Firm firm) -> firm.metresTo(seed.place()))
                            .thenComparing(Firm::id))
                    .takeWhile(firm -> full(group) < NEEDED && group.size() < MOST)
                    .forEach(group::add);
            if (full(group) >= NEEDED) {
                groups.add(group);
                free.removeAll(group);
            }
        }
        return free;
    }

    /** A left-over in a community with a group that is not yet full joins it. */
    private boolean joins(Firm firm) {
        return groups.stream()
                .filter(group -> group.size() < MOST)
                .filter(group -> group.stream().anyMatch(member -> member.home().equals(firm.home())))
                .findFirst()
                .map(group -> group.add(firm))
                .isPresent();
    }

    static int full(List<Firm> group) {
        return group.stream().mapToInt(Firm::full).sum();
    }

    static Map<String, List<Firm>> by(List<Firm> firms, Function<Firm, String> key) {
        return firms.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }
}
