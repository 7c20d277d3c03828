package io.fengyi.learning.publication.web;

import io.fengyi.learning.publication.PublicationDesk;
import io.fengyi.learning.publication.PublicationRecipient;
import io.fengyi.store.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent about publications. */
final class PublicationBodies {

    private PublicationBodies() {}

    /** A number of a series. */
    @Schema(name = "PublicationEntry")
    record Entry(
            @NotNull @Size(min = 2, max = 60) @Schema(example = "组织生活参考")
            String series,

            @NotNull @Min(1) @Max(9_999) @Schema(description = "期号，本刊内唯一", example = "3")
            Integer issueNumber,

            @NotNull @Size(min = 2, max = 100) @Schema(example = "2023 年 3 月组织生活参考")
            String title,

            @NotNull @Schema(description = "本人上传的文件", example = "med_0HZ8K3QF5S1RM")
            String mediaId,

            @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(description = "多个辖区时须填", example = "320299001") @Nullable
            String area) {

        PublicationDesk.Entry value() {
            return new PublicationDesk.Entry(series, issueNumber, title, mediaId, area);
        }
    }

    /** To whom it goes. */
    @Schema(name = "PublicationIssue")
    record Issue(
            @Size(max = 200)
            @Schema(description = "指导员账号；不填即联系本辖区企业的全部指导员", example = "[\"acc_0HZ8K3QF5S1RM\"]")
            @Nullable
            List<@NotNull @Pattern(regexp = "acc_\\S{1,60}") String> instructors,

            @Size(max = 300) @Valid @Schema(description = "党组织；不填即覆盖本辖区企业的全部党组织") @Nullable
            List<@NotNull Organisation> organisations) {

        @Schema(hidden = true)
        @AssertTrue(message = "at least one recipient")
        boolean isAddressed() {
            return instructors == null || organisations == null || !(instructors.isEmpty() && organisations.isEmpty());
        }

        PublicationDesk.Addressees addressees() {
            return new PublicationDesk.Addressees(
                    instructors == null
                            ? null
                            : instructors.stream()
                                    .map(account -> new PublicationRecipient(
                                            PublicationRecipient.Kind.INSTRUCTOR, account, null))
                                    .toList(),
                    organisations == null
                            ? null
                            : organisations.stream()
                                    .map(Organisation::recipient)
                                    .toList());
        }
    }

    /** A Party organisation. */
    @Schema(name = "PublicationOrganisation")
    record Organisation(
            @Size(min = 3, max = 64) @Schema(description = "没有时自动编号", example = "org_0HZ8K3QF5S1RM") @Nullable
            String id,

            @NotNull @Size(min = 2, max = 60) @Schema(example = "闪送达党支部")
            String name) {

        PublicationRecipient recipient() {
            return new PublicationRecipient(
                    PublicationRecipient.Kind.ORGANISATION, id == null ? Ids.next("rcp") : id, name);
        }
    }

    /** Who has read it, when it is not the caller. */
    @Schema(name = "ReadReceiptEntry")
    record Receipt(
            @Schema(description = "党建办代组织确认时填写；指导员不填", example = "org_0HZ8K3QF5S1RM") @Nullable
            String organisationId) {}
}
