package io.fengyi.welfare.help.web;

import io.fengyi.media.MediaId;
import io.fengyi.media.MediaSize;
import io.fengyi.media.SignedLinks;
import io.fengyi.welfare.department.Departments;
import io.fengyi.welfare.help.HelpSettings;
import io.fengyi.welfare.help.HelpText;
import io.fengyi.welfare.help.SeenHelp;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.casefile.HelpMessage;
import io.fengyi.welfare.help.casefile.HelpStep;
import io.fengyi.welfare.help.casefile.Requester;
import io.fengyi.welfare.help.flow.Actor;
import io.fengyi.welfare.help.flow.HelpCommand;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.Standing;
import io.fengyi.welfare.help.flow.Transition;
import io.fengyi.welfare.help.handover.HandOver;
import io.fengyi.welfare.worker.Workers;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the view that somebody may have: what is internal stays with the office, who asked stays out of departments. */
@Component
class HelpViews {

    private final HelpText text;
    private final Workers workers;
    private final Departments departments;
    private final SignedLinks links;
    private final HelpSettings settings;
    private final WorkingCalendar calendar;
    private final Clock clock;

    HelpViews(
            HelpText text,
            Workers workers,
            Departments departments,
            SignedLinks links,
            HelpSettings settings,
            WorkingCalendar calendar,
            Clock clock) {
        this.text = text;
        this.workers = workers;
        this.departments = departments;
        this.links = links;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    HelpReceipt receipt(HelpRequest request) {
        return HelpReceipt.of(request, settings);
    }

    HelpRow row(HelpRequest request) {
        return HelpRow.of(request, clock.instant());
    }

    ClockView clock(HelpRequest request) {
        return ClockView.of(request.clock(), clock.instant(), calendar);
    }

    static long version(HelpRequest request) {
        return Objects.requireNonNullElse(request.version(), 0L);
    }

    HelpView view(SeenHelp seen) {
        HelpRequest request = seen.request();
        boolean office = seen.viewer().is(Standing.OFFICE);
        boolean requester = seen.viewer().is(Standing.REQUESTER);
        String person = request.personId();
        return new HelpView(
                request.id(),
                (office ? Standing.OFFICE : requester ? Standing.REQUESTER : Standing.DEPARTMENT).name(),
                request.state(),
                request.plea().category(),
                request.plea().topic(),
                request.plea().communityCode(),
                request.plea().channel(),
                request.plea().stationId(),
                text.open(person, request.words().text()),
                request.words().media().stream().map(this::picture).toList(),
                office ? handle(request.requester()) : null,
                office || requester ? sharesContact(request.requester()) : null,
                request.plea().wantsLegalAid(),
                request.plea().category() == HelpCategory.RIGHTS ? settings.legalAidDepartment() : null,
                requester ? null : request.handling().matterId(),
                office ? request.handling().officer() : null,
                request.handling().mergedInto(),
                request.handOvers().stream()
                        .filter(one -> office
                                || requester
                                || seen.viewer().departments().contains(one.department()))
                        .map(one -> handOver(one, person, requester))
                        .toList(),
                request.words().messages().stream()
                        .map(message -> message(message, person))
                        .toList(),
                request.history().stream()
                        .map(step -> step(step, person, seen.viewer()))
                        .toList(),
                request.times().submittedAt(),
                request.times().solvedAt(),
                request.times().endedAt(),
                clock(request),
                Transition.allowed(request, seen.viewer()).stream()
                        .map(HelpCommand::path)
                        .toList());
    }

    private HelpView.PictureView picture(String id) {
        return new HelpView.PictureView(id, links.link(new MediaId(id), MediaSize.ORIGINAL));
    }

    private HelpView.HandOverView handOver(HandOver one, String person, boolean requester) {
        return new HelpView.HandOverView(
                one.id(),
                one.department(),
                departments.nameOf(one.department()),
                one.state(),
                one.at(),
                requester ? null : text.open(person, one.brief()),
                text.open(person, one.reply()),
                one.repliedAt(),
                requester ? null : text.open(person, one.returnReason()),
                ClockView.ofHandOver(one.clock(), clock.instant(), calendar));
    }

    private HelpView.MessageView message(HelpMessage message, String person) {
        return new HelpView.MessageView(message.from(), message.at(), text.open(person, message.text()));
    }

    private HelpView.StepView step(HelpStep step, String person, Actor viewer) {
        boolean office = viewer.is(Standing.OFFICE);
        boolean ownDepartments =
                step.department() != null && viewer.departments().contains(step.department());
        return new HelpView.StepView(
                step.what(),
                step.from(),
                step.to(),
                step.by(),
                office ? step.actorId() : null,
                step.department(),
                step.at(),
                step.reason(),
                office || ownDepartments || step.open() ? text.open(person, step.note()) : null);
    }

    private @Nullable String handle(@Nullable Requester requester) {
        return requester == null || requester.workerId() == null ? null : workers.handleOf(requester.workerId());
    }

    private static boolean sharesContact(@Nullable Requester requester) {
        return requester != null && requester.shareContact();
    }
}
