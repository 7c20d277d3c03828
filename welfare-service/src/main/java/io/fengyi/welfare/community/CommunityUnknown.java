package io.fengyi.welfare.community;

import java.util.Collection;

/** Codes that name no community today; 422. */
public class CommunityUnknown extends RuntimeException {

    CommunityUnknown(Collection<String> codes) {
        super("communities: " + String.join(", ", codes) + " (unknown or dissolved)");
    }
}
