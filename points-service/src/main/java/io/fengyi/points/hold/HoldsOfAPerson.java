package io.fengyi.points.hold;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Points that partners held. Erased, what is open is released and what was never booked goes. */
@Component
class HoldsOfAPerson implements PersonalData {

    private static final String VOUCHER = "已入账冻结的凭证，随流水保存，编号已失效（《个人信息保护法》第四十七条第二款）";

    private final Holds holds;
    private final HoldDesk desk;

    HoldsOfAPerson(Holds holds, HoldDesk desk) {
        this.holds = holds;
        this.desk = desk;
    }

    record Row(String holdId, Hold.State state, long maxAmount, Instant codeExpiresAt, Hold.@Nullable Terms terms) {}

    @Override
    public String section() {
        return "holds";
    }

    @Override
    public List<?> of(String workerId) {
        return holds.of(workerId).stream()
                .map(hold -> new Row(hold.id(), hold.state(), hold.maxAmount(), hold.codeExpiresAt(), hold.terms()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        desk.releaseAllOf(workerId, "erasure");
        long removed = holds.removeUnbookedOf(workerId);
        long kept = holds.of(workerId).size();
        return kept == 0 ? Erased.removed(removed) : new Erased(removed, kept, VOUCHER);
    }
}
