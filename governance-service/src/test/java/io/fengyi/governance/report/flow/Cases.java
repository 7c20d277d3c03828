package io.fengyi.governance.report.flow;

import io.fengyi.governance.report.casefile.Matter;
import io.fengyi.governance.report.casefile.RejectionReason;
import io.fengyi.governance.report.casefile.ReportPlace;
import io.fengyi.governance.report.casefile.Reporter;
import io.fengyi.governance.sla.ClockPolicy;
import io.fengyi.http.Place;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vocabulary of the report's tests. */
final class Cases {

    static final WorkingCalendar CALENDAR =
            WorkingCalendar.read(Cases.class.getResourceAsStream("/fengyi/working-days-cn.csv"));
    static final String RIDER = "wkr_RIDER";
    static final Instant NOON = at("2023-03-01T12:00");

    static final Actor REPORTER = new Actor("acc_rider", Set.of(Standing.REPORTER));
    static final Actor GRID = new Actor("acc_grid", Set.of(Standing.GRID_STAFF));
    static final Actor COMMUNITY = new Actor("acc_community", Set.of(Standing.COMMUNITY_STAFF));
    static final Actor STREET = new Actor("acc_street", Set.of(Standing.STREET_ADMIN));
    static final Actor UNIT = new Actor("acc_unit", Set.of(Standing.UNIT));

    private Cases() {}

    static Report submitted() {
        return Report.submit(
                        new ReportId("rpt_1"),
                        new Matter("CMGT-01-03", "占用盲道", "盲道被占", List.of("med_1"), Map.of(), null, false, null),
                        new ReportPlace(
                                Place.wgs84(120.3, 31.5),
                                Place.wgs84(120.3, 31.5),
                                "12030:3150",
                                null,
                                "320299001001001",
                                "一号网格",
                                "320299001001",
                                false,
                                null),
                        Reporter.worker(RIDER),
                        ClockPolicy.NORMAL,
                        false,
                        by(REPORTER, NOON))
                .report();
    }

    /** A report that came to this state by the shortest way, everything at noon. */
    static Report in(ReportStatus state) {
        return switch (state) {
            case SUBMITTED -> submitted();
            case ACCEPTED -> submitted().accept(by(GRID)).report();
            case DISPATCHED ->
                in(ReportStatus.ACCEPTED).dispatch(by(COMMUNITY), "green", null).report();
            case IN_PROGRESS -> in(ReportStatus.DISPATCHED).start(by(UNIT)).report();
            case ON_HOLD ->
                in(ReportStatus.IN_PROGRESS)
                        .hold(by(COMMUNITY), "等待材料", NOON.plusSeconds(86_400))
                        .report();
            case RETURNED ->
                in(ReportStatus.DISPATCHED).giveBack(by(UNIT), "不归本单位").report();
            case RESOLVED ->
                in(ReportStatus.IN_PROGRESS)
                        .resolve(by(UNIT), List.of("med_2"), null, null)
                        .report();
            case VERIFIED -> in(ReportStatus.RESOLVED).verify(by(GRID), null).report();
            case CLOSED -> in(ReportStatus.VERIFIED).close(by(COMMUNITY)).report();
            case REOPENED ->
                in(ReportStatus.CLOSED).reopen(by(REPORTER), "又堵上了").report();
            case REJECTED ->
                submitted()
                        .reject(by(GRID), RejectionReason.NOT_FOUND_ON_SITE, null)
                        .report();
            case DUPLICATE ->
                submitted().markDuplicate(by(GRID), new ReportId("rpt_0")).report();
            case WITHDRAWN -> submitted().withdraw(by(REPORTER), null).report();
        };
    }

    static Decision give(Report report, ReportCommand command, Actor actor) {
        return give(report, command, by(actor));
    }

    static Decision give(Report report, ReportCommand command, Act act) {
        return switch (command) {
            case ACCEPTANCE -> report.accept(act);
            case REJECTION -> report.reject(act, RejectionReason.UNTRUE, "查无此事");
            case DUPLICATE_MARK -> report.markDuplicate(act, new ReportId("rpt_0"));
            case WITHDRAWAL -> report.withdraw(act, null);
            case DISPATCH -> report.dispatch(act, "green", null);
            case START -> report.start(act);
            case RETURN -> report.giveBack(act, "不归本单位");
            case HOLD -> report.hold(act, "等待材料", act.at().plusSeconds(86_400));
            case RESUMPTION -> report.resume(act);
            case RESOLUTION -> report.resolve(act, List.of("med_2"), null, null);
            case VERIFICATION -> report.verify(act, null);
            case REWORK -> report.rework(act, "没有清理干净");
            case CLOSURE -> report.close(act);
            case REOPENING -> report.reopen(act, "又堵上了");
            case APPEAL -> report.appeal(act, "现场还在");
            case CREATE -> throw new IllegalArgumentException("nothing is created twice");
        };
    }

    static Actor standing(Standing standing) {
        return switch (standing) {
            case REPORTER -> REPORTER;
            case GRID_STAFF -> GRID;
            case COMMUNITY_STAFF -> COMMUNITY;
            case STREET_ADMIN -> STREET;
            case UNIT -> UNIT;
            case SYSTEM -> Actor.system();
        };
    }

    static Act by(Actor actor) {
        return by(actor, NOON);
    }

    static Act by(Actor actor, Instant at) {
        return new Act(actor, at, null, CALENDAR);
    }

    static Act by(Actor actor, String at) {
        return by(actor, at(at));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
