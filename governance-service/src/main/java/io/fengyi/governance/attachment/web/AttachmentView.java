package io.fengyi.governance.attachment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.attachment.CommunityAttachment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An attachment; staff see a handle, the worker knows who it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CommunityAttachment")
record AttachmentView(
        @Schema(example = "cat_0HZ8K3QF5S1RM") String id,

        @Schema(description = "代称，仅工作人员可见", example = "骑手·S1RM") @Nullable
        String handle,

        @Schema(example = "320299001001") String communityCode,
        @Schema(example = "古镇社区") String communityName,
        CommunityAttachment.State state,
        @Schema(example = "2023-03-06") LocalDate since,
        @Nullable LocalDate until) {

    static AttachmentView of(CommunityAttachment attachment, String communityName, @Nullable String handle) {
        return new AttachmentView(
                attachment.id(),
                handle,
                attachment.communityCode(),
                communityName,
                attachment.state(),
                attachment.since(),
                attachment.until());
    }

    /** Where to check in. */
    @Schema(name = "AttachToCommunity")
    record Attach(
            @Schema(example = "320299001001")
            @jakarta.validation.constraints.NotNull
            @jakarta.validation.constraints.Pattern(regexp = "[0-9]{12}")
            String communityCode) {}

    /** A community to check in at. */
    @Schema(name = "CommunityProposal")
    record ProposalView(
            @Schema(example = "320299001001") String communityCode,
            @Schema(example = "古镇社区") String name,
            @Schema(description = "距离，米", example = "420") long metres) {}

    /** How many are attached to a community. */
    @Schema(name = "CommunityAttachmentCount")
    record CountView(
            @Schema(example = "320299001001") String communityCode,
            @Schema(example = "古镇社区") String communityName,
            @Schema(example = "8") long active) {}
}
