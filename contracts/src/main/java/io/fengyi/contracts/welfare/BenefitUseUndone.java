package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A use was undone at the counter; the event does not say whose.
 *
 * @param communityCode 12 digits
 * @param businessDay day of the act in Asia/Shanghai
 */
@EventContract(topic = "welfare.benefit.v1", type = "fengyi.welfare.BenefitUseUndone.v1")
public record BenefitUseUndone(String benefitId, String merchantId, String communityCode, LocalDate businessDay) {}
