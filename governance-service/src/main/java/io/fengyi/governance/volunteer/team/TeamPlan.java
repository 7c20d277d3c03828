package io.fengyi.governance.volunteer.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What staff say of a team.
 *
 * @param charterText what the team has given itself, ≤ 20,000 characters
 * @param leader worker id; null when the leader was erased and nobody has followed yet
 * @param area code of a community or of the subdistrict
 * @param activeUntil last day; null while it goes on
 */
public record TeamPlan(
        String name,
        String charterText,
        @Nullable String leader,
        String area,
        @Nullable LocalDate activeUntil) {

    TeamPlan withoutLeader() {
        return new TeamPlan(name, charterText, null, area, activeUntil);
    }
}
