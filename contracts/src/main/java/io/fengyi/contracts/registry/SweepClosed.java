package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;

/**
 * A sweep was closed; its snapshot does not change any more.
 *
 * @param area code of the subtree that was swept
 * @param visits days on which somebody went out
 * @param frameSites sites known at its start
 * @param activeSites active sites at its end
 * @param asOf day of its end in Asia/Shanghai
 */
@EventContract(topic = "registry.sweep.v1", type = "fengyi.registry.SweepClosed.v1")
public record SweepClosed(String sweepId, String area, int visits, int frameSites, int activeSites, LocalDate asOf) {}
