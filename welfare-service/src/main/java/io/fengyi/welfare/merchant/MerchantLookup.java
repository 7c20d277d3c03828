package io.fengyi.welfare.merchant;

import io.fengyi.http.Conflict;
import io.fengyi.http.NotFound;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells other features how a merchant stands; it asks for no role, its callers have done so. */
@Component
public class MerchantLookup {

    private final Merchants merchants;

    MerchantLookup(Merchants merchants) {
        this.merchants = merchants;
    }

    /** @throws NotFound when there is none */
    public MerchantFile get(String id) {
        return merchants.find(id).map(MerchantFile::of).orElseThrow(() -> new NotFound("merchant", id));
    }

    /** @throws Conflict {@code merchant-suspended}, or {@code merchant-not-active} before and after its time */
    public void requireServing(String id) {
        MerchantState state = get(id).state();
        if (state != MerchantState.ACTIVE) {
            String code = state == MerchantState.SUSPENDED ? "merchant-suspended" : "merchant-not-active";
            throw new Conflict(code, "merchant: " + id + " is " + state);
        }
    }

    /** All that have stopped for the time being; few. */
    public Set<String> suspended() {
        return ids(merchants.suspended());
    }

    /** Those of them that have stopped for good. */
    public Set<String> endedAmong(Collection<String> ids) {
        return ids(merchants.endedAmong(ids));
    }

    private static Set<String> ids(Collection<Merchant> merchants) {
        return merchants.stream().map(Merchant::id).collect(Collectors.toUnmodifiableSet());
    }
}
