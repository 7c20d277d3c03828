package io.fengyi.registry.survey;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.vault.PersonalVault;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.survey.blindsignature.BlindKeyPair;
import io.fengyi.registry.survey.content.Anonymity;
import io.fengyi.registry.survey.content.ReleasePlan;
import io.fengyi.registry.survey.content.SurveyContent;
import io.fengyi.registry.survey.question.QuestionRules;
import io.fengyi.registry.survey.question.Reply;
import io.fengyi.registry.survey.result.ResultTable;
import io.fengyi.registry.survey.result.Tabulation;
import io.fengyi.relay.EventComposer;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to surveys: draft, open, close, publish. */
@Service
public class SurveyDesk {

    static final String KEY_FIELD = "blind-key";

    private final Surveys surveys;
    private final Answers answers;
    private final Contacts contacts;
    private final PersonalVault vault;
    private final SurveyAnnouncer announcer;
    private final Clock clock;

    SurveyDesk(
            Surveys surveys,
            Answers answers,
            Contacts contacts,
            PersonalVault vault,
            EventComposer events,
            Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.contacts = contacts;
        this.vault = vault;
        this.announcer = new SurveyAnnouncer(events);
        this.clock = clock;
    }

    public Page<SurveyView> list(Caller caller, @Nullable SurveyStatus status, PageRequest page) {
        return surveys.within(caller.scope(Role.STREET_ADMIN, Role.PARTY_AFFAIRS), status, page)
                .map(this::view);
    }

    /** @throws NotFound 404, also outside the caller's scope */
    public SurveyView get(Caller caller, SurveyId id) {
        return view(inScope(caller, id));
    }

    /** @throws InvalidValue 422 for questions or a plan that cannot be */
    public SurveyView draft(Caller caller, SurveyContent content, @Nullable IdempotencyKey key) {
        SurveyContent checked = checked(caller, content);
        return make(Survey.drafted(checked, 1, null, value(key)));
    }

    /** @throws StaleVersion 412 */
    public SurveyView change(Caller caller, SurveyId id, SurveyContent content, long version) {
        Survey stored = inScope(caller, id);
        StaleVersion.check(version, view(stored).version());
        return view(surveys.save(stored.changed(checked(caller, content))));
    }

    /** From here on answers are taken; the key pair of blind signatures is made. */
    public SurveyView open(Caller caller, SurveyId id) {
        return step(caller, id, survey -> {
            survey.require(SurveyStatus.DRAFT, "opening");
            return announcer.opened(survey.opened(today(), signer(survey)));
        });
    }

    /** No more answers; the private key is destroyed, in copies of the database too. */
    public SurveyView close(Caller caller, SurveyId id) {
        SurveyView closed = step(caller, id, survey -> survey.closed(today()));
        vault.destroy(id.value());
        return closed;
    }

    /** What the release plan names is counted once and for all. */
    public SurveyView publish(Caller caller, SurveyId id) {
        return step(caller, id, survey -> {
            survey.require(SurveyStatus.CLOSED, "publication");
            vault.destroy(survey.id());
            List<List<Reply>> replies = answers.repliesOf(survey.id());
            int invited = contacts.total(survey.id()).persons();
            return announcer.published(
                    survey.published(today(), invited, replies.size(), tables(survey.content(), replies)));
        });
    }

    /** A new draft with the same questions. */
    public SurveyView nextVersion(Caller caller, SurveyId id, @Nullable IdempotencyKey key) {
        Survey stored = inScope(caller, id);
        return make(Survey.drafted(stored.content(), stored.number() + 1, stored.id(), value(key)));
    }

    private SurveyView make(Survey draft) {
        String key = draft.creationKey();
        Optional<Survey> before = key == null ? Optional.empty() : surveys.createdBy(key);
        return view(before.orElseGet(() -> surveys.save(draft)));
    }

    private SurveyView step(Caller caller, SurveyId id, UnaryOperator<Survey> step) {
        return OptimisticRetry.run(() -> view(surveys.save(step.apply(inScope(caller, id)))));
    }

    private Survey.@Nullable Signer signer(Survey survey) {
        if (survey.content().anonymity() != Anonymity.ANONYMOUS_BLIND) {
            return null;
        }
        BlindKeyPair pair = BlindKeyPair.generate();
        return new Survey.Signer(
                pair.publicKey().n(), pair.publicKey().e(), vault.seal(survey.id(), KEY_FIELD, pair.encoded()));
    }

    private static List<ResultTable> tables(SurveyContent content, List<List<Reply>> replies) {
        Tabulation tabulation = new Tabulation(replies, content.plan().k());
        List<ResultTable> tables = new ArrayList<>();
        content.dimensions().forEach(dimension -> tables.add(tabulation.oneWay(dimension)));
        for (ReleasePlan.CrossTab tab : content.plan().crossTabs()) {
            tables.add(tabulation.crossTab(
                    tab.key(),
                    content.dimension(tab.rows()).orElseThrow(),
                    content.dimension(tab.columns()).orElseThrow()));
        }
        return tables;
    }

    private SurveyContent checked(Caller caller, SurveyContent content) {
        if (!caller.scope(Role.STREET_ADMIN, Role.PARTY_AFFAIRS).covers(content.area())) {
            throw new NotFound("area", content.area());
        }
        QuestionRules.check(content.questions());
        content.plan().check(content);
        return new SurveyContent(
                FreeText.of("/title", content.title(), 2, 60),
                FreeText.of("/purpose", content.purpose(), 2, 200),
                content.area(),
                content.anonymity(),
                content.methods(),
                content.questions(),
                content.plan());
    }

    private Survey inScope(Caller caller, SurveyId id) {
        return surveys.find(id.value())
                .filter(survey -> caller.scope(Role.STREET_ADMIN, Role.PARTY_AFFAIRS)
                        .covers(survey.content().area()))
                .orElseThrow(() -> new NotFound("survey", id));
    }

    private SurveyView view(Survey survey) {
        return SurveyView.of(survey, answers.count(survey.id()), contacts.total(survey.id()));
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
