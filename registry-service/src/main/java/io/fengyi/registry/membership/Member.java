package io.fengyi.registry.membership;

/** A member on one day with the community of that day, opened for a neighbour that counts or checks; never shown as such. */
public record Member(String membershipId, String workerId, String communityCode, MembershipFacts facts) {}
