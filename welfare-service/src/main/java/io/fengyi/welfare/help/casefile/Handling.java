package io.fengyi.welfare.help.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Who has it in hand, and what it belongs to.
 *
 * @param officer account of the member of staff
 * @param matterId the problem behind it, from triage on
 * @param mergedInto the request of the same person that goes on
 */
public record Handling(
        @Nullable String officer,
        @Nullable String matterId,
        @Nullable String mergedInto) {

    public static Handling none() {
        return new Handling(null, null, null);
    }

    public Handling by(String account) {
        return new Handling(account, matterId, mergedInto);
    }

    public Handling of(String matter) {
        return new Handling(officer, matter, mergedInto);
    }

    public Handling mergedInto(String request) {
        return new Handling(officer, matterId, request);
    }
}
