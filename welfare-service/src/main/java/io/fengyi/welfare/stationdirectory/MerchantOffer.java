package io.fengyi.welfare.stationdirectory;

/**
 * Something a merchant gives riders now.
 *
 * @param kind for example {@code FREE_FILM}
 */
public record MerchantOffer(String benefitId, String kind, String title) {}
