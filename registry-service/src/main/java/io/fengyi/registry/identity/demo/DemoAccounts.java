package io.fengyi.registry.identity.demo;

import io.fengyi.access.Grant;
import io.fengyi.registry.identity.account.RiderAccounts;
import io.fengyi.registry.identity.account.StaffCredentials;
import io.fengyi.registry.identity.account.UserAccount;
import io.fengyi.registry.identity.partner.PartnerDesk;
import io.fengyi.registry.identity.phone.PhoneNumber;
import io.fengyi.registry.identity.secret.OneTimeCode;
import io.fengyi.registry.identity.secret.Passwords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/**
 * Makes the accounts of the demo without invitations, second administrators and text messages.
 *
 * <p>Every method may be repeated: staff get a new random password, riders and links stay. The bean exists only with
 * {@code fengyi.demo=true}. Source: platform.md 3.13.
 */
@Service
@ConditionalOnProperty(name = "fengyi.demo", havingValue = "true")
public class DemoAccounts {

    /** The mini-program that demo riders use. */
    public static final String APP_ID = "wx-demo";

    private final StaffCredentials staff;
    private final RiderAccounts riders;
    private final PartnerDesk partners;

    DemoAccounts(StaffCredentials staff, RiderAccounts riders, PartnerDesk partners) {
        this.staff = staff;
        this.riders = riders;
        this.partners = partners;
    }

    /** Signs in by the grant {@code urn:fengyi:grant:demo-login} of client {@code fengyi-console}. */
    public record StaffLogin(String accountId, String login, String password) {

        @Override
        public String toString() {
            return "StaffLogin[" + login + "]";
        }
    }

    /** Signs in by the grant {@code urn:fengyi:grant:wechat-code} of client {@code fengyi-miniprogram}. */
    public record RiderLogin(
            String accountId,
            String appId,
            String code,
            @Nullable String workerId) {}

    /** Signs in by client_credentials. */
    public record PartnerLogin(String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "PartnerLogin[" + clientId + "]";
        }
    }

    /**
     * A staff account with all grants in force.
     *
     * @param areaCode subtree whose administrators look after it
     */
    public StaffLogin staff(String login, String name, String areaCode, List<Grant> grants) {
        OneTimeCode password = OneTimeCode.next();
        UserAccount account = staff.direct(login, name, areaCode, grants, Passwords.hash(password));
        return new StaffLogin(account.id(), login, password.value());
    }

    /**
     * A rider's account with a proved number; a worker recorded with that number is linked at once.
     *
     * @param openid any text without spaces; the sign-in code is {@code fake-} and the openid
     */
    public RiderLogin rider(String openid, String phone) {
        UserAccount account = riders.signInWithWechat(APP_ID + ":" + openid);
        Optional<String> before = riders.verifiedPhone(account.id());
        PhoneNumber number = PhoneNumber.of(phone);
        String accountId = before.filter(number.value()::equals).isPresent()
                ? account.id()
                : riders.provePhone(account.id(), number).accountId();
        String workerId = riders.signInWithWechat(APP_ID + ":" + openid).workerId();
        return new RiderLogin(accountId, APP_ID, "fake-" + openid, workerId);
    }

    /** Ties the account to a worker, as a registration does. */
    public void link(String accountId, String workerId) {
        riders.link(accountId, workerId);
    }

    /** A partner with its first secret; a repeat makes another partner. */
    public PartnerLogin partner(String name, String areaCode, Set<String> scopes, Set<String> areas) {
        PartnerDesk.Shown shown = partners.admit("demo", areaCode, name, scopes, areas, null, null);
        return new PartnerLogin(shown.partner().id(), shown.secret().value());
    }
}
