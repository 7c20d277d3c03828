package io.fengyi.contracts.learning;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import java.util.List;

/**
 * A worker completed a course; told once for each worker and course.
 *
 * @param topic dictionary code, e.g. SAFETY
 * @param tags e.g. GRID_TRAINING
 * @param businessDay day of the act in Asia/Shanghai
 */
@EventContract(topic = "learning.progress.v1", type = "fengyi.learning.CourseCompleted.v1")
public record CourseCompleted(
        String workerId, String courseId, String topic, List<String> tags, LocalDate businessDay) {}
