package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * The posts of an advert are taken.
 *
 * @param headcount posts in this advert
 * @param communityCode 12 digits
 * @param validThrough last day on which it is shown
 */
@EventContract(topic = "welfare.job-posting.v1", type = "fengyi.welfare.JobPostingFilled.v1")
public record JobPostingFilled(String jobPostingId, int headcount, String communityCode, LocalDate validThrough) {}
