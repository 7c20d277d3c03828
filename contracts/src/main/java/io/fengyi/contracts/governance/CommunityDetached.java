package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A worker is no longer attached to a community.
 *
 * @param communityCode 12 digits
 * @param on day in Asia/Shanghai
 */
@EventContract(topic = "governance.attachment.v1", type = "fengyi.governance.CommunityDetached.v1")
public record CommunityDetached(String workerId, String communityCode, LocalDate on) {}
