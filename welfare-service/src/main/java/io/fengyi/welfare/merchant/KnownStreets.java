package io.fengyi.welfare.merchant;

/** Answers whether a friendly street exists; the streets implement it, because they already know the merchants. */
public interface KnownStreets {

    boolean exists(String friendlyStreetId);
}
