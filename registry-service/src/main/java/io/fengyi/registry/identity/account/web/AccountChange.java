package io.fengyi.registry.identity.account.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What {@code PATCH /accounts/{id}} may change.
 *
 * @param name absent leaves the name as it is
 */
record AccountChange(
        @Size(min = 2, max = 30) @Nullable String name,
        @NotNull String areaCode) {}
