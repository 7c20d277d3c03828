package io.fengyi.welfare.help.flow;

import io.fengyi.http.BusinessDay;
import io.fengyi.store.Ids;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.casefile.Plea;
import io.fengyi.welfare.help.casefile.Requester;
import io.fengyi.welfare.help.casefile.RightsTopic;
import io.fengyi.welfare.help.casefile.Sealed;
import io.fengyi.welfare.help.casefile.Words;
import io.fengyi.welfare.help.handover.HandOver;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** The vocabulary of tests on the rules: requests in each state, and those who stand before them. */
final class Pleas {

    static final WorkingCalendar CALENDAR =
            WorkingCalendar.read(WorkingCalendar.class.getResourceAsStream("/fengyi/working-days-cn.csv"));
    static final String UNIT = "HUMAN_RESOURCES";
    static final Actor REQUESTER = Actor.as(Standing.REQUESTER, "acc_rider");
    static final Actor OFFICE = Actor.as(Standing.OFFICE, "acc_office");
    static final Actor DEPARTMENT = new Actor("acc_unit", Set.of(Standing.DEPARTMENT), Set.of(UNIT));
    static final Sealed WORDS = new Sealed(new byte[] {1, 2, 3});
    /** A Monday. */
    static final Instant MONDAY = at("2023-03-06T10:00");

    private Pleas() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessDay.ZONE).toInstant();
    }

    static Act act(Actor by, Instant at) {
        return new Act(by, at, null, CALENDAR);
    }

    static Actor actor(Standing standing) {
        return switch (standing) {
            case REQUESTER -> REQUESTER;
            case OFFICE -> OFFICE;
            case DEPARTMENT -> DEPARTMENT;
            case SYSTEM -> Actor.system();
        };
    }

    static HelpRequest asked() {
        return asked(HelpCategory.HOUSING, new Requester("wkr_one", null, null, false));
    }

    static HelpRequest asked(HelpCategory category, Requester requester) {
        RightsTopic topic = category == HelpCategory.RIGHTS ? RightsTopic.PAY : null;
        Plea plea = new Plea(category, topic, "320299001001", null, Plea.Channel.APP, false);
        return HelpRequest.submit(
                        HelpRequestId.next(), plea, requester, Words.of(WORDS, List.of()), act(REQUESTER, MONDAY))
                .request();
    }

    /** A request in this state, everything done on Monday at ten. */
    static HelpRequest in(HelpState state) {
        return switch (state) {
            case NEW -> asked();
            case TRIAGED ->
                give(in(HelpState.NEW), HelpCommand.TRIAGE, OFFICE, MONDAY).request();
            case ASSIGNED ->
                give(in(HelpState.TRIAGED), HelpCommand.HAND_OVER, OFFICE, MONDAY)
                        .request();
            case IN_PROGRESS ->
                give(in(HelpState.ASSIGNED), HelpCommand.START, OFFICE, MONDAY).request();
            case WAITING_REQUESTER ->
                give(in(HelpState.IN_PROGRESS), HelpCommand.WAIT, OFFICE, MONDAY)
                        .request();
            case SOLVED ->
                give(in(HelpState.IN_PROGRESS), HelpCommand.SOLUTION, OFFICE, MONDAY)
                        .request();
            case CONFIRMED ->
                give(in(HelpState.SOLVED), HelpCommand.CONFIRMATION, REQUESTER, MONDAY)
                        .request();
            case CANCELLED ->
                give(in(HelpState.NEW), HelpCommand.CANCELLATION, REQUESTER, MONDAY)
                        .request();
            case MERGED ->
                give(in(HelpState.NEW), HelpCommand.MERGE, OFFICE, MONDAY).request();
        };
    }

    static Decision give(HelpRequest request, HelpCommand command, Actor by, Instant at) {
        Act act = act(by, at);
        return switch (command) {
            case TRIAGE -> request.triage(act, "mtt_one", null);
            case MERGE -> request.merge(act, asked());
            case ASSIGNMENT -> request.assign(act, "acc_officer", null);
            case HAND_OVER -> {
                String unit = request.handOvers().isEmpty() ? UNIT : "CIVIL_AFFAIRS";
                yield HandingOver.handOver(
                        request, act, HandOver.to(Ids.next("hnd"), unit, null, at, BusinessDay.of(at)));
            }
            case START -> request.start(act);
            case WAIT -> request.waitForRequester(act, WORDS);
            case REPLY -> Keeping.reply(request, act, WORDS);
            case RESUMPTION -> Change.by(HelpCommand.RESUMPTION, request, act).done(null, false);
            case SOLUTION -> request.solve(act, WORDS);
            case CONFIRMATION -> request.confirm(act);
            case DISPUTE -> request.dispute(act, WORDS);
            case CANCELLATION -> request.cancel(act, null);
        };
    }
}
