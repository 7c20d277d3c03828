package io.fengyi.governance.volunteer.team;

import java.time.LocalDate;

/** A team, as its door shows it; {@code members} includes the leader. */
public record TeamFile(String id, long version, TeamPlan plan, LocalDate foundedOn, long members) {}
