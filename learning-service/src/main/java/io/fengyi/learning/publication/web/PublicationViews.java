package io.fengyi.learning.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.learning.publication.PublicationFile;
import io.fengyi.learning.publication.PublicationRecipient;
import io.fengyi.learning.publication.PublicationState;
import io.fengyi.learning.publication.ReadReceipt;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaSize;
import io.fengyi.media.SignedLinks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is shown of publications. */
final class PublicationViews {

    private PublicationViews() {}

    /** A number and the link to read it. */
    @Schema(name = "Publication", description = "组织生活参考")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(
            @Schema(example = "pub_0HZ8K3QF5S1RM") String id,
            PublicationState state,
            @Schema(example = "组织生活参考") String series,
            @Schema(example = "3") int issueNumber,
            String title,
            @Schema(example = "320299001") String area,
            @Nullable Instant issuedAt,
            @Schema(description = "签名链接，5 分钟内有效") @Nullable String mediaLink,
            @Schema(description = "应阅", example = "6") int recipients,
            @Schema(description = "已阅", example = "5") int receipts) {

        static One of(PublicationFile file, SignedLinks links) {
            String media = file.mediaId();
            return new One(
                    file.id(),
                    file.state(),
                    file.series(),
                    file.issueNumber(),
                    file.title(),
                    file.area(),
                    file.issuedAt(),
                    media == null ? null : links.link(new MediaId(media), MediaSize.ORIGINAL),
                    file.recipients().size(),
                    file.receipts().size());
        }
    }

    /** Who has confirmed reading and who is missing. */
    @Schema(name = "PublicationReceipts", description = "已阅与未阅")
    record Receipts(List<Recipient> received, List<Recipient> missing) {

        static Receipts of(PublicationFile file) {
            Map<String, Instant> read =
                    file.receipts().stream().collect(Collectors.toMap(ReadReceipt::recipientId, ReadReceipt::at));
            Map<Boolean, List<Recipient>> split = file.recipients().stream()
                    .map(recipient -> Recipient.of(recipient, read.get(recipient.id())))
                    .collect(Collectors.partitioningBy(
                            recipient -> recipient.readAt() != null,
                            Collectors.mapping(Function.identity(), Collectors.toList())));
            return new Receipts(split.getOrDefault(true, List.of()), split.getOrDefault(false, List.of()));
        }
    }

    /** One recipient. */
    @Schema(name = "PublicationRecipient")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipient(
            PublicationRecipient.Kind kind,
            @Schema(example = "acc_0HZ8K3QF5S1RM") String id,
            @Schema(example = "闪送达党支部") @Nullable String name,
            @Nullable Instant readAt) {

        static Recipient of(PublicationRecipient recipient, @Nullable Instant readAt) {
            return new Recipient(recipient.kind(), recipient.id(), recipient.name(), readAt);
        }
    }
}
