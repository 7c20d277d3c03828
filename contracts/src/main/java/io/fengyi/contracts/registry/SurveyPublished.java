package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of a survey are public as far as its release plan says.
 *
 * @param purpose what it is for
 * @param tables one-way tables with suppressed cells
 * @param area code of the subtree that was asked; null in events of before November 2026
 */
@EventContract(topic = "registry.survey.v1", type = "fengyi.registry.SurveyPublished.v1")
public record SurveyPublished(
        String surveyId,
        String purpose,
        List<PublishedTable> tables,
        @Nullable String area) {}
