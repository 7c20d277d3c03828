package io.fengyi.standalone.demo;

import io.fengyi.registry.identity.demo.DemoAccounts;
import io.fengyi.standalone.AfterStart;
import io.fengyi.standalone.Progress;
import io.fengyi.standalone.RunningStack;
import io.fengyi.standalone.clock.DemoClock;
import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import io.fengyi.standalone.demo.governance.DemoAttachments;
import io.fengyi.standalone.demo.governance.DemoCharters;
import io.fengyi.standalone.demo.governance.DemoReports;
import io.fengyi.standalone.demo.governance.DemoVolunteers;
import io.fengyi.standalone.demo.learning.DemoClasses;
import io.fengyi.standalone.demo.learning.DemoLearningLife;
import io.fengyi.standalone.demo.town.DemoOffice;
import io.fengyi.standalone.demo.town.DemoOrganisations;
import io.fengyi.standalone.demo.town.DemoSurvey;
import io.fengyi.standalone.demo.town.DemoSweep;
import io.fengyi.standalone.demo.welfare.DemoBenefits;
import io.fengyi.standalone.demo.welfare.DemoCare;
import io.fengyi.standalone.demo.welfare.DemoHelp;
import io.fengyi.standalone.demo.welfare.DemoJobs;
import io.fengyi.standalone.demo.welfare.DemoStations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Loads {@code demo-2023-03} once; afterwards business time runs on from Monday, 3 April 2023, 14:00. */
public final class DemoData implements AfterStart {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime FOUNDED = LocalDateTime.of(2022, 3, 28, 9, 0);
    private static final LocalDateTime BEGINS = LocalDateTime.of(2023, 4, 3, 14, 0);

    @Override
    public void run(RunningStack stack, Progress progress) {
        Path loaded = stack.data().resolve("demo-loaded");
        if (Files.exists(loaded)) {
            return;
        }
        DemoClock clock = Objects.requireNonNull(stack.clock(), "demo data are loaded under a clock that can be set");
        DemoApi api = new DemoApi(service -> address(stack, service));
        DemoPeople people = new DemoPeople(stack.bean("registry", DemoAccounts.class), api);
        progress.say("正在载入演示数据", "loading demo data");
        clock.set(FOUNDED.atZone(ZONE).toInstant());
        Timeline timeline = new Timeline(clock);
        new DemoOffice(api, people).found();
        DemoStations stations = new DemoStations(api, people, timeline);
        DemoCare care = new DemoCare(api, people, timeline);
        DemoHelp help = new DemoHelp(api, people, timeline);
        stations.open();
        help.found();
        people.write(stack.data().resolve("demo-logins.json"));
        progress.say("企业、网点、812 名劳动者、网格已载入", "enterprises, sites, 812 workers, grids loaded");
        new DemoOrganisations(api, people, timeline).plan();
        new DemoSweep(api, people, timeline).plan();
        new DemoSurvey(api, people, timeline).plan();
        stations.plan();
        care.plan();
        new DemoBenefits(api, people, timeline).plan();
        help.plan();
        new DemoJobs(api, people, timeline).plan();
        new DemoClasses(api, people, timeline).plan();
        new DemoLearningLife(api, people, timeline, List.of("instructor-1", "instructor-2", "instructor-3")).plan();
        new DemoVolunteers(api, people, timeline).plan();
        new DemoCharters(api, people, timeline).plan();
        DemoAttachments attachments = new DemoAttachments(api, people, timeline);
        attachments.plan();
        new DemoReports(api, people, timeline).plan();
        timeline.play(BEGINS.atZone(ZONE).toInstant());
        clock.set(BEGINS.atZone(ZONE).toInstant());
        clock.keep();
        finished(loaded);
        progress.say("演示数据就绪，业务时间 2023-04-03 14:00", "demo data ready, business time 2023-04-03 14:00");
    }

    private static URI address(RunningStack stack, String service) {
        return Objects.requireNonNull(stack.services().get(service.replace("-service", "")), service);
    }

    private static void finished(Path marker) {
        try {
            Files.writeString(marker, "demo-2023-03\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
