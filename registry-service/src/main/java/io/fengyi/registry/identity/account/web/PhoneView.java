package io.fengyi.registry.identity.account.web;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The proved number.
 *
 * @param phone masked
 * @param signInAgain true when the number belonged to an older account of the same person, which is used from now on
 */
record PhoneView(@Schema(example = "138****0000") String phone, boolean signInAgain) {}
