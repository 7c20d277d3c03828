package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A benefit can be claimed no more.
 *
 * @param communityCode 12 digits
 * @param businessDay day of the act in Asia/Shanghai
 */
@EventContract(topic = "welfare.benefit.v1", type = "fengyi.welfare.BenefitEnded.v1")
public record BenefitEnded(String benefitId, String merchantId, String communityCode, LocalDate businessDay) {}
