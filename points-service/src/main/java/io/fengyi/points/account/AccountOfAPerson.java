package io.fengyi.points.account;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What registry-service told of an account's owner. Erased, only the subdistrict stays, for figures of the past. */
@Component
class AccountOfAPerson implements PersonalData {

    private static final String BOOKS = "积分账簿的户头，编号已失效、无法对应到个人，只留街道供往期统计（《个人信息保护法》第四十七条第二款）";

    private final Accounts accounts;
    private final Clock systemClock;

    AccountOfAPerson(Accounts accounts, @Qualifier("systemClock") Clock systemClock) {
        this.accounts = accounts;
        this.systemClock = systemClock;
    }

    record Row(@Nullable String workerType, @Nullable String communityCode, Account.State state, Instant openedAt) {}

    @Override
    public String section() {
        return "points-accounts";
    }

    @Override
    public List<?> of(String workerId) {
        return accounts.find(workerId).stream()
                .map(account ->
                        new Row(account.workerType(), account.communityCode(), account.state(), account.openedAt()))
                .toList();
    }

    /** Also of somebody never heard of: what is told of them later finds the account closed. */
    @Override
    public Erased erase(String workerId) {
        accounts.close(workerId, systemClock.instant());
        return Erased.kept(1, BOOKS);
    }
}
