package io.fengyi.governance.appointment;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A worker has completed a course tagged GRID_TRAINING: learning-service's word, once for each worker. */
@Document("grid_trainings")
record Training(@Id String workerId, String courseId, LocalDate on) {}
