package io.fengyi.learning.lecturer;

/**
 * Somebody who would lecture.
 *
 * @param name as it is displayed, a name or a title
 * @param topic what they would speak about
 */
public record LecturerCandidate(String id, String name, String topic) {}
