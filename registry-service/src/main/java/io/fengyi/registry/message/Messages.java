package io.fengyi.registry.message;

import io.fengyi.access.DataScope;
import io.fengyi.registry.message.Message.State;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All messages, read and unread, sent and waiting. */
@Repository
public class Messages {

    private static final Keyset NEWEST_FIRST = Keyset.descending("_id");
    private static final String RECIPIENT = "recipient._id";
    private static final String CHANNEL = "channel";
    private static final String STATE = "state";
    private static final String DUE = "dueAt";
    private static final String READ = "readAt";

    private final MongoOperations mongo;

    Messages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Keeps the message unless the person was told of this event through this channel already. */
    void add(Message message) {
        try {
            mongo.insert(message);
        } catch (DuplicateKeyException toldBefore) {
            // once is enough
        }
    }

    Page<Message> inAppOf(Collection<String> recipients, boolean unreadOnly, PageRequest page) {
        Criteria mine = Criteria.where(RECIPIENT).in(recipients).and(CHANNEL).is(Channel.IN_APP);
        return page(unreadOnly ? mine.and(READ).exists(false) : mine, page);
    }

    long unreadOf(Collection<String> recipients) {
        return mongo.count(
                new Query(Criteria.where(RECIPIENT)
                        .in(recipients)
                        .and(CHANNEL)
                        .is(Channel.IN_APP)
                        .and(READ)
                        .exists(false)),
                Message.class);
    }

    /** Marks as read; the first time counts. */
    Optional<Message> read(Collection<String> recipients, String id, Instant at) {
        Criteria mine = Criteria.where("_id")
                .is(id)
                .and(RECIPIENT)
                .in(recipients)
                .and(CHANNEL)
                .is(Channel.IN_APP);
        mongo.updateFirst(
                new Query(new Criteria().andOperator(mine, Criteria.where(READ).exists(false))),
                new Update().set(READ, at),
                Message.class);
        return Optional.ofNullable(mongo.findOne(new Query(mine), Message.class));
    }

    Page<Message> within(DataScope scope, @Nullable State state, @Nullable Channel channel, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(scope.within("recipient.areaCode"));
        if (state != null) {
            all.add(Criteria.where(STATE).is(state));
        }
        if (channel != null) {
            all.add(Criteria.where(CHANNEL).is(channel));
        }
        return page(new Criteria().andOperator(all), page);
    }

    long forget(String recipient) {
        return mongo.remove(new Query(Criteria.where(RECIPIENT).is(recipient)), Message.class)
                .getDeletedCount();
    }

    List<Message> of(String recipient) {
        return mongo.find(new Query(Criteria.where(RECIPIENT).is(recipient)), Message.class);
    }

    /** Pushes that may be tried now, the longest waiting first. */
    public List<Message> due(Instant now, int most) {
        return mongo.find(
                new Query(Criteria.where(STATE).is(State.WAITING).and(DUE).lte(now))
                        .with(Sort.by(STATE, DUE))
                        .limit(most),
                Message.class);
    }

    /** Takes a due push for this process until {@code until}; empty when another one was faster. */
    public Optional<Message> claim(Message due, Instant until) {
        return Optional.ofNullable(mongo.findAndModify(
                new Query(Criteria.where("_id")
                        .is(due.id())
                        .and(STATE)
                        .is(State.WAITING)
                        .and(DUE)
                        .is(due.dueAt())),
                new Update().set(DUE, until),
                FindAndModifyOptions.options().returnNew(true),
                Message.class));
    }

    public void sent(Message push, @Nullable String countedOn, Instant at) {
        change(
                push,
                counted(new Update(), countedOn)
                        .set(STATE, State.SENT)
                        .set("sentAt", at)
                        .inc("tries", 1)
                        .unset(DUE));
    }

    /** Comes again later; {@code failure} is null when the vendor was not asked. */
    public void postponed(Message push, @Nullable String countedOn, Instant dueAt, @Nullable String failure) {
        Update update = counted(new Update(), countedOn).set(DUE, dueAt);
        change(push, failure == null ? update : update.set("failure", failure).inc("tries", 1));
    }

    public void ended(Message push, State state, String failure) {
        change(push, new Update().set(STATE, state).set("failure", failure).unset(DUE));
    }

    private void change(Message push, Update update) {
        mongo.updateFirst(new Query(Criteria.where("_id").is(push.id())), update, Message.class);
    }

    private static Update counted(Update update, @Nullable String countedOn) {
        return countedOn == null ? update : update.set("countedOn", countedOn);
    }

    private Page<Message> page(Criteria criteria, PageRequest page) {
        return NEWEST_FIRST.page(mongo, criteria, page, Message.class, message -> List.of(message.id()));
    }
}
