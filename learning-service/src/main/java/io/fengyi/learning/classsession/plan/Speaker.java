package io.fengyi.learning.classsession.plan;

/**
 * Who speaks at a class.
 *
 * @param displayed name or title, as on a poster
 * @param role dictionary code, e.g. CONGRESS_DELEGATE, INSTRUCTOR, LECTURER, LAWYER, TRAFFIC_POLICE
 */
public record Speaker(String displayed, String role) {}
