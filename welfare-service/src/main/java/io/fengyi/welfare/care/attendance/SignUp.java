package io.fengyi.welfare.care.attendance;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person's place at an activity that is to come.
 *
 * @param seat 1 to the capacity, unique within the activity: the insert decides who gets the last one
 */
@Document("care_sign_ups")
record SignUp(@Id String id, String activityId, String workerId, int seat, Instant at) {}
