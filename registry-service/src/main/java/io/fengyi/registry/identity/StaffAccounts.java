package io.fengyi.registry.identity;

import io.fengyi.access.Role;
import java.util.List;

/** What the message feature asks identity: who of the staff answers for an area. */
public interface StaffAccounts {

    /** Active staff accounts with a granted role whose areas cover this one. */
    List<String> inCharge(String areaCode, Role... roles);
}
