package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A benefit was used once; the event does not say by whom.
 *
 * @param communityCode 12 digits
 * @param businessDay day of the act in Asia/Shanghai
 */
@EventContract(topic = "welfare.benefit.v1", type = "fengyi.welfare.BenefitUsed.v1")
public record BenefitUsed(String benefitId, String merchantId, String communityCode, LocalDate businessDay) {}
