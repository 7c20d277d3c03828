package io.fengyi.welfare.job;

/** The words of schema.org's {@code employmentType} that occur in a street. */
public enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    CONTRACTOR,
    TEMPORARY,
    INTERN,
    OTHER
}
