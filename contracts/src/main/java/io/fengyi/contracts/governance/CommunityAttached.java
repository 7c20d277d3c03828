package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A worker checked in at a community.
 *
 * @param communityCode 12 digits
 * @param on day in Asia/Shanghai
 */
@EventContract(topic = "governance.attachment.v1", type = "fengyi.governance.CommunityAttached.v1")
public record CommunityAttached(String workerId, String communityCode, LocalDate on) {}
