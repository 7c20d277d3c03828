package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * An advert is public.
 *
 * @param headcount posts in this advert
 * @param communityCode 12 digits
 * @param validThrough last day on which it is shown
 */
@EventContract(topic = "welfare.job-posting.v1", type = "fengyi.welfare.JobPostingOpened.v1")
public record JobPostingOpened(String jobPostingId, int headcount, String communityCode, LocalDate validThrough) {}
