package io.fengyi.learning.lecturer;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The vote of one person in one round; another choice replaces it.
 *
 * @param workerId unique in its round; a random token after erasure, so that the count stays
 * @param at of the present choice
 */
@Document("lecturer_votes")
record LecturerVote(@Id String id, String roundId, String workerId, String candidateId, Instant at) {}
