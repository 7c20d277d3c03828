package io.fengyi.governance.attachment.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.area.Areas;
import io.fengyi.governance.attachment.AttachmentDesk;
import io.fengyi.governance.attachment.CommunityAttachment;
import io.fengyi.governance.attachment.CommunityProposals;
import io.fengyi.governance.attachment.web.AttachmentView.Attach;
import io.fengyi.governance.attachment.web.AttachmentView.CountView;
import io.fengyi.governance.attachment.web.AttachmentView.ProposalView;
import io.fengyi.governance.worker.Workers;
import io.fengyi.http.Place;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checking in at a community (governance.md 3.4). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "社区报到")
class AttachmentResource {

    private final AttachmentDesk desk;
    private final CommunityProposals proposals;
    private final Areas areas;
    private final Workers workers;

    AttachmentResource(AttachmentDesk desk, CommunityProposals proposals, Areas areas, Workers workers) {
        this.desk = desk;
        this.proposals = proposals;
        this.areas = areas;
        this.workers = workers;
    }

    @GetMapping("/me/community-proposals")
    @Allow(Role.WORKER)
    @Operation(summary = "推荐报到社区", description = "最近的三个社区，由近及远；也可以选择其他社区。位置仅用于本次计算，不保存。")
    List<ProposalView> propose(
            @RequestParam @Parameter(example = "120.312") Double longitude,
            @RequestParam @Parameter(example = "31.491") Double latitude,
            @RequestParam @Parameter(example = "GCJ02") Place.Crs crs) {
        return proposals.near(new Place(longitude, latitude, crs)).stream()
                .map(one -> new ProposalView(one.communityCode(), one.name(), Math.round(one.metres())))
                .toList();
    }

    @GetMapping("/me/community-attachment")
    @Allow(Role.WORKER)
    @Operation(summary = "我的社区报到", description = "未报到时返回 404。")
    AttachmentView mine(Caller caller) {
        return own(desk.mine(caller));
    }

    @PutMapping("/me/community-attachment")
    @Allow(Role.WORKER)
    @Operation(summary = "社区报到", description = "同一时间只在一个社区；换社区即结束原报到。重复提交不变。")
    AttachmentView attach(@Valid @RequestBody Attach body, Caller caller) {
        return own(desk.attach(caller, body.communityCode()));
    }

    @DeleteMapping("/me/community-attachment")
    @Allow(Role.WORKER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "结束社区报到")
    void detach(Caller caller) {
        desk.detach(caller);
    }

    @GetMapping("/community-attachments")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "社区报到名单", description = "只显示代称。")
    Page<AttachmentView> list(
            @RequestParam(required = false)
                    @Pattern(regexp = "[0-9]{12}")
                    @Parameter(example = "320299001001")
                    @Nullable
                    String community,
            @RequestParam(defaultValue = "ACTIVE") CommunityAttachment.State state,
            PageRequest page,
            Caller caller) {
        return desk.list(caller, community, state, page)
                .map(one -> AttachmentView.of(
                        one,
                        areas.nameOf(one.communityCode()),
                        one.workerId() == null ? null : workers.handleOf(one.workerId())));
    }

    @GetMapping("/community-attachments/counts")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN})
    @Operation(summary = "各社区报到人数")
    List<CountView> counts(Caller caller) {
        return desk.counts(caller).entrySet().stream()
                .map(count -> new CountView(count.getKey(), areas.nameOf(count.getKey()), count.getValue()))
                .toList();
    }

    private AttachmentView own(CommunityAttachment attachment) {
        return AttachmentView.of(attachment, areas.nameOf(attachment.communityCode()), null);
    }
}
