package io.fengyi.registry.identity.account;

import com.mongodb.client.model.Filters;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.NotFound;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Keyset;
import io.fengyi.store.Migration;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All accounts, riders' and staff's. */
@Repository
public class Accounts {

    private final MongoOperations mongo;

    Accounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<UserAccount> find(String id) {
        return Optional.ofNullable(mongo.findById(id, UserAccount.class));
    }

    /** @throws NotFound when there is none */
    UserAccount get(String id) {
        return find(id).orElseThrow(() -> new NotFound("account", id));
    }

    Optional<UserAccount> withLogin(String login) {
        return one(Criteria.where("login").is(login.toLowerCase(Locale.ROOT)));
    }

    Optional<UserAccount> withPhone(String index) {
        return one(Criteria.where("contact.phoneIndex").is(index));
    }

    Optional<UserAccount> withOpenid(String index) {
        return one(Criteria.where("contact.openidIndexes").is(index));
    }

    public Optional<UserAccount> ofWorker(String workerId) {
        return one(Criteria.where("workerId").is(workerId));
    }

    /** Accounts that were ever granted one of these roles, whatever became of the grant. */
    public List<UserAccount> withRoles(Set<Role> roles) {
        return mongo.find(Query.query(Criteria.where("grants.role").in(roles)), UserAccount.class);
    }

    Optional<UserAccount> invitedWith(String hash) {
        return one(Criteria.where("credentials.invitationHash").is(hash));
    }

    Optional<UserAccount> madeBy(@Nullable String idempotencyKey) {
        return idempotencyKey == null
                ? Optional.empty()
                : one(Criteria.where("idempotencyKey").is(idempotencyKey));
    }

    /** Whether anybody can administer accounts. */
    boolean haveAdministrator() {
        Query administrators = Query.query(Criteria.where("grants.role").is(Role.STREET_ADMIN.name()));
        return mongo.find(administrators, UserAccount.class).stream()
                .anyMatch(account -> account.roles().contains(Role.STREET_ADMIN));
    }

    /** Staff accounts of some areas, newest first. */
    Page<UserAccount> staffIn(DataScope scope, @Nullable Role role, @Nullable AccountState state, PageRequest page) {
        List<Criteria> filters = new java.util.ArrayList<>();
        filters.add(Criteria.where("kind").is(UserAccount.Kind.STAFF.name()));
        filters.add(scope.within("areaCode"));
        if (role != null) {
            filters.add(Criteria.where("grants")
                    .elemMatch(
                            Criteria.where("role").is(role.name()).and("state").ne(RoleGrant.State.WITHDRAWN.name())));
        }
        if (state != null) {
            filters.add(Criteria.where("state").is(state.name()));
        }
        return Keyset.descending("_id")
                .page(mongo, new Criteria().andOperator(filters), page, UserAccount.class, row -> List.of(row.id()));
    }

    UserAccount save(UserAccount account) {
        return Objects.requireNonNull(mongo.save(account));
    }

    private Optional<UserAccount> one(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(Query.query(criteria), UserAccount.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration accountIndexes() {
            return IndexMigration.named("100-accounts")
                    .collection(
                            "accounts",
                            c -> c.uniquePartial(List.of("login"), Filters.exists("login"))
                                    .uniquePartial(List.of("contact.phoneIndex"), Filters.exists("contact.phoneIndex"))
                                    .uniquePartial(
                                            List.of("contact.openidIndexes"), Filters.exists("contact.openidIndexes"))
                                    .uniquePartial(List.of("workerId"), Filters.exists("workerId"))
                                    .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey"))
                                    .sparse("credentials.invitationHash")
                                    .index("kind", "areaCode", "_id")
                                    .index("grants.role")
                                    .sparse("outbox.since"));
        }

        @Bean
        RelaySource accountEvents() {
            return RelaySource.perDocument("accounts");
        }
    }
}
