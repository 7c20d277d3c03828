package io.fengyi.contracts.learning;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import java.util.List;

/**
 * A class session in which these workers had seats does not take place.
 *
 * @param title of the class
 * @param startsAt planned start
 * @param workerIds at most 100; a larger audience is told in several events
 */
@EventContract(topic = "learning.push.v1", type = "fengyi.learning.ClassSeatsCancelled.v1")
public record ClassSeatsCancelled(String classSessionId, String title, Instant startsAt, List<String> workerIds) {}
