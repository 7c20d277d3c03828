package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A benefit can be claimed from now on.
 *
 * @param communityCode 12 digits
 * @param businessDay day of the act in Asia/Shanghai
 */
@EventContract(topic = "welfare.benefit.v1", type = "fengyi.welfare.BenefitStarted.v1")
public record BenefitStarted(String benefitId, String merchantId, String communityCode, LocalDate businessDay) {}
