package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;
import java.time.LocalDate;
import java.util.List;

/**
 * A Party organisation was dissolved.
 *
 * @param mode SOLE, JOINT, FUNCTIONAL or COMMITTEE
 * @param coveredEnterpriseIds enterprises it covers from that day on
 * @param on day in Asia/Shanghai
 */
@EventContract(topic = "registry.party-organisation.v1", type = "fengyi.registry.PartyOrganisationDissolved.v1")
public record PartyOrganisationDissolved(
        String partyOrganisationId, String mode, List<String> coveredEnterpriseIds, LocalDate on) {}
