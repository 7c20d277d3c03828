package io.fengyi.registry.rights;

import java.util.Collection;
import java.util.List;

/** The five services that hold something about persons; every one answers every export and every erasure. */
public final class Services {

    public static final List<String> ALL = List.of("registry", "learning", "welfare", "governance", "points");

    private Services() {}

    /** Those that have not answered. */
    public static List<String> missing(Collection<String> answered) {
        return ALL.stream().filter(service -> !answered.contains(service)).toList();
    }
}
