package io.fengyi.contracts.learning;

import io.fengyi.contracts.EventContract;
import java.util.List;

/**
 * A course is offered no more; what was learned with it stays.
 *
 * @param topic dictionary code, e.g. SAFETY
 * @param form MICRO_LECTURE, MICRO_VIDEO, ARTICLE or LIVE
 * @param tags as last published
 */
@EventContract(topic = "learning.course.v1", type = "fengyi.learning.CourseRetired.v1")
public record CourseRetired(String courseId, String topic, String form, List<String> tags) {}
