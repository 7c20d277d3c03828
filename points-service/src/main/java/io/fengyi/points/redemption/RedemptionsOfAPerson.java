package io.fengyi.points.redemption;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody exchanged points for. Erased, what is open is cancelled; stock and books rest on the others (I11). */
@Component
class RedemptionsOfAPerson implements PersonalData {

    private static final String VOUCHER = "已入账兑换的凭证与库存依据，编号已失效、无法对应到个人（《个人信息保护法》第四十七条第二款）";

    private final Redemptions redemptions;
    private final RedemptionDesk desk;

    RedemptionsOfAPerson(Redemptions redemptions, RedemptionDesk desk) {
        this.redemptions = redemptions;
        this.desk = desk;
    }

    record Row(
            String redemptionId,
            String rewardId,
            Redemption.Item item,
            Redemption.State state,
            @Nullable String refusal,
            Instant requestedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant fulfilledAt) {}

    @Override
    public String section() {
        return "redemptions";
    }

    @Override
    public List<?> of(String workerId) {
        return redemptions.all(workerId).stream()
                .map(one -> new Row(
                        one.id(),
                        one.rewardId(),
                        one.item(),
                        one.state(),
                        one.refusal(),
                        one.requestedAt(),
                        one.confirmedAt(),
                        one.fulfilledAt()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        desk.cancelAllOf(workerId);
        long kept = redemptions.all(workerId).size();
        return kept == 0 ? Erased.removed(0) : Erased.kept(kept, VOUCHER);
    }
}
