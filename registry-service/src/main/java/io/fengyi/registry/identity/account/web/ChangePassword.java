package io.fengyi.registry.identity.account.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Body of {@code POST /me/password}. */
record ChangePassword(
        @NotNull @Size(max = 200) String current,
        @NotNull @Size(max = 200) String password) {

    /** Never the passwords. */
    @Override
    public String toString() {
        return "ChangePassword";
    }
}
