package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.util.List;

/**
 * The results of a survey are public as far as its release plan says.
 *
 * @param purpose what it is for
 * @param tables one-way tables with suppressed cells
 */
@EventContract(topic = "registry.survey.v1", type = "fengyi.registry.SurveyPublished.v1")
public record SurveyPublished(String surveyId, String purpose, List<PublishedTable> tables) {}
