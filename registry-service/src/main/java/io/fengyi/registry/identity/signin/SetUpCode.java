package io.fengyi.registry.identity.signin;

import io.fengyi.registry.identity.account.StaffCredentials;
import io.fengyi.registry.identity.secret.OneTimeCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Lets exactly one person become the first street administrator: the first start prints a code to the log, and each
 * further start a new one until it was used. There is no default password. Source: platform.md 3.3.
 */
@Component
class SetUpCode {

    private static final String ONLY = "first-administrator";
    private static final Logger log = LoggerFactory.getLogger(SetUpCode.class);

    private final MongoOperations mongo;
    private final StaffCredentials staff;
    private final String issuer;
    private final boolean demo;

    SetUpCode(
            MongoOperations mongo,
            StaffCredentials staff,
            @Value("${fengyi.issuer}") String issuer,
            @Value("${fengyi.demo:false}") boolean demo) {
        this.mongo = mongo;
        this.staff = staff;
        this.issuer = issuer;
        this.demo = demo;
    }

    @Document("setup_codes")
    record Stored(@Id String id, String hash) {}

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (!demo && staff.needFirstAdministrator()) {
            log.info(
                    "event=set-up-code There is no administrator yet. Open {}/login/setup with the code {}",
                    issuer,
                    renew().value());
        }
    }

    OneTimeCode renew() {
        OneTimeCode code = OneTimeCode.next();
        mongo.save(new Stored(ONLY, code.hash()));
        return code;
    }

    boolean isNeeded() {
        return staff.needFirstAdministrator();
    }

    boolean isRight(String code) {
        return mongo.exists(matching(code), Stored.class);
    }

    /** Uses the code up; false when it was wrong or somebody else was faster. */
    boolean use(String code) {
        return mongo.remove(matching(code), Stored.class).getDeletedCount() == 1;
    }

    private static Query matching(String code) {
        return Query.query(Criteria.where("_id").is(ONLY).and("hash").is(OneTimeCode.hash(code.strip())));
    }
}
