package io.fengyi.registry.followup;

import io.fengyi.access.Caller;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where follow-ups come from; a bean of each feature that has some. */
public interface FollowUps {

    /** Open ones in the caller's scope that are due before the day; null means all. */
    List<FollowUp> open(Caller caller, @Nullable LocalDate dueBefore);

    /** Those that were promised in an area and not taken back by the end of that day. */
    List<FollowUp> promised(String area, LocalDate asOf);
}
