package io.fengyi.welfare.following;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which stations a person follows: theirs to read, and gone with them. */
@Component
class PersonalFollowing implements PersonalData {

    private final FollowedStations followed;

    PersonalFollowing(FollowedStations followed) {
        this.followed = followed;
    }

    private record Row(String stationId, Instant since, int menuSeen) {}

    @Override
    public String section() {
        return "followed-stations";
    }

    @Override
    public List<?> of(String workerId) {
        return followed.of(workerId).stream()
                .sorted(Comparator.comparing(FollowedStation::since))
                .map(one -> new Row(one.stationId(), one.since(), one.menuSeen()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(followed.forget(workerId));
    }
}
