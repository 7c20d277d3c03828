package io.fengyi.registry.instructor;

import io.fengyi.registry.enterprise.EnterpriseView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Who looks after which enterprise on a day; asked by neighbours and figures. */
@Service
public class Guidance {

    private final Instructors instructors;

    Guidance(Instructors instructors) {
        this.instructors = instructors;
    }

    /** Enterprises that the account looks after on the day: the scope of an instructor. */
    public Set<String> enterprisesOf(String accountId, LocalDate day) {
        return active(instructors.ofAccount(accountId), day);
    }

    /** Those of the enterprises that have an active instructor on the day. */
    public Set<String> guided(Collection<String> enterpriseIds, LocalDate day) {
        return guided(enterpriseIds).apply(day);
    }

    /** As {@link #guided(Collection, LocalDate)}, for any number of days by one read. */
    public Function<LocalDate, Set<String>> guided(Collection<String> enterpriseIds) {
        List<Instructor> all = instructors.whoEverGuided(enterpriseIds);
        Set<String> wanted = Set.copyOf(enterpriseIds);
        return day -> {
            Set<String> guided = new HashSet<>(active(all, day));
            guided.retainAll(wanted);
            return guided;
        };
    }

    /** Those of the enterprises that have none. */
    List<EnterpriseView> gaps(List<EnterpriseView> active, LocalDate day) {
        Set<String> guided = guided(active.stream().map(e -> e.id().value()).toList(), day);
        return active.stream().filter(e -> !guided.contains(e.id().value())).toList();
    }

    long instructorsIn(String area, LocalDate day) {
        return instructors.in(area).stream().filter(i -> i.isActiveOn(day)).count();
    }

    private static Set<String> active(List<Instructor> people, LocalDate day) {
        return people.stream()
                .filter(i -> i.isActiveOn(day))
                .flatMap(i -> i.assignments().stream())
                .filter(a -> a.isActiveOn(day))
                .map(Assignment::enterpriseId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
