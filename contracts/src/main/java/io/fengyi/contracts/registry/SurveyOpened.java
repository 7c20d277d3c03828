package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;

/**
 * A survey takes answers.
 *
 * @param purpose what it is for
 */
@EventContract(topic = "registry.survey.v1", type = "fengyi.registry.SurveyOpened.v1")
public record SurveyOpened(String surveyId, String purpose) {}
