package io.fengyi.registry.survey.content;

/** How people are reached. */
public enum ContactMethod {
    FIELD_VISIT,
    INTERVIEW,
    RANDOM_SAMPLE,
    DOCUMENT
}
