package io.fengyi.registry.identity.reach;

import io.fengyi.registry.identity.WorkerReach;
import io.fengyi.registry.identity.account.AccountState;
import io.fengyi.registry.identity.account.Accounts;
import io.fengyi.registry.identity.account.RiderAccounts;
import io.fengyi.registry.identity.account.UserAccount;
import io.fengyi.registry.identity.provider.ProviderFailed;
import io.fengyi.registry.identity.provider.SmsProvider;
import io.fengyi.registry.identity.provider.WechatProvider;
import java.util.List;
import org.springframework.stereotype.Service;

/** Opens number or openid for the one call to the vendor; neither leaves identity otherwise. */
@Service
class ReachingWorkers implements WorkerReach {

    private final Accounts accounts;
    private final RiderAccounts riders;
    private final SmsProvider sms;
    private final WechatProvider wechat;

    ReachingWorkers(Accounts accounts, RiderAccounts riders, SmsProvider sms, WechatProvider wechat) {
        this.accounts = accounts;
        this.riders = riders;
        this.sms = sms;
        this.wechat = wechat;
    }

    @Override
    public void text(String workerId, String text) {
        String phone = riders.verifiedPhone(account(workerId).id()).orElseThrow(() -> new NotReachable("no-phone"));
        try {
            sms.sendNotice(phone, text);
        } catch (ProviderFailed failed) {
            throw new VendorFailed(failed);
        }
    }

    @Override
    public void wechat(String workerId, String title, String text) {
        List<String> persons = riders.openids(account(workerId)).stream()
                .filter(person -> !person.startsWith(WechatProvider.UNION))
                .toList();
        if (persons.isEmpty()) {
            throw new NotReachable("no-wechat");
        }
        try {
            wechat.sendNotice(persons.get(persons.size() - 1), title, text);
        } catch (ProviderFailed failed) {
            throw new VendorFailed(failed);
        }
    }

    private UserAccount account(String workerId) {
        return accounts.ofWorker(workerId)
                .filter(account -> account.state() == AccountState.ACTIVE)
                .orElseThrow(() -> new NotReachable("no-account"));
    }
}
