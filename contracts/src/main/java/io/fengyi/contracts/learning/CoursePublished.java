package io.fengyi.contracts.learning;

import io.fengyi.contracts.EventContract;
import java.util.List;

/**
 * A course can be taken from now on.
 *
 * @param topic dictionary code, e.g. SAFETY
 * @param form MICRO_LECTURE, MICRO_VIDEO, ARTICLE or LIVE
 * @param tags e.g. GRID_TRAINING
 */
@EventContract(topic = "learning.course.v1", type = "fengyi.learning.CoursePublished.v1")
public record CoursePublished(String courseId, String topic, String form, List<String> tags) {}
