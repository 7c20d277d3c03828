package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import java.util.List;

/**
 * These workers follow a station that has published a new version of its menu; each is to be told once.
 *
 * @param name of the station
 * @param from first day on which the new menu is offered
 * @param workerIds at most 100; a larger audience is told in several events
 */
@EventContract(topic = "welfare.notice.v1", type = "fengyi.welfare.StationMenuAnnounced.v1")
public record StationMenuAnnounced(String stationId, String name, LocalDate from, List<String> workerIds) {}
