package io.fengyi.learning.material.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.learning.material.HandOutDesk;
import io.fengyi.learning.material.HandOutFile;
import io.fengyi.learning.material.MaterialKind;
import io.fengyi.learning.material.Recipient;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/hand-outs")
@Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.INSTRUCTOR, Role.STATION_KEEPER})
@Tag(name = "学习资料")
class HandOutResource {

    private final HandOutDesk desk;

    HandOutResource(HandOutDesk desk) {
        this.desk = desk;
    }

    /** Copies that go out. */
    @Schema(name = "HandOutEntry")
    record HandOutBody(
            @NotNull @Schema(example = "mat_0HZ8K3QF5S1RM") String materialId,

            @NotNull @Min(1) @Max(500) @Schema(example = "12")
            Integer copies,

            @NotNull @Valid RecipientBody recipient) {}

    /** To whom. */
    @Schema(name = "HandOutRecipient")
    record RecipientBody(
            @NotNull @Schema(example = "STATION") Recipient.Kind kind,

            @NotNull
            @Pattern(regexp = "[a-z]{3}_[0-9A-Z]{13}")
            @Schema(description = "驿站、网点、活动或劳动者编号", example = "stn_0HZ8K3QF5S1RM")
            String id) {}

    /** A hand-out; a worker appears as a handle. */
    @Schema(name = "HandOut", description = "发放记录")
    record HandOutView(
            @Schema(example = "hnd_0HZ8K3QF5S1RM") String id,
            @Schema(example = "mat_0HZ8K3QF5S1RM") String materialId,
            String title,
            MaterialKind kind,
            @Schema(example = "12") long copies,
            Recipient.Kind recipientKind,

            @Schema(description = "编号；劳动者为代称", example = "骑手·S1RM")
            String recipient,

            @Schema(description = "发放后库存", example = "84") long stock,
            Instant at) {

        static HandOutView of(HandOutFile handOut) {
            return new HandOutView(
                    handOut.id(),
                    handOut.materialId(),
                    handOut.title(),
                    handOut.kind(),
                    handOut.copies(),
                    handOut.recipientKind(),
                    handOut.recipientName(),
                    handOut.stock(),
                    handOut.at());
        }
    }

    @GetMapping
    @Operation(summary = "发放记录", description = "工作人员见辖区，其他人见本人经手与本驿站的")
    Page<HandOutView> list(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "320299001") String area,
            @RequestParam @Nullable @Parameter(example = "BOOK") MaterialKind kind,
            @RequestParam @Nullable @Parameter(example = "2022-04-01") LocalDate from,
            @RequestParam @Nullable @Parameter(example = "2023-03-31") LocalDate to,
            PageRequest page) {
        return desk.list(caller, area, kind, from, to, page).map(HandOutView::of);
    }

    @PostMapping
    @Operation(summary = "发放资料", description = "一次 1–500 册；库存不足答 409，库存不变。驿站管理员只发给本驿站")
    ResponseEntity<HandOutView> handOut(
            Caller caller, @Valid @RequestBody HandOutBody body, @Nullable IdempotencyKey key) {
        HandOutFile handOut = desk.handOut(
                caller,
                body.materialId(),
                body.copies(),
                new Recipient(body.recipient().kind(), body.recipient().id()),
                key == null ? null : key.value());
        return ResponseEntity.created(URI.create("/api/v1/hand-outs")).body(HandOutView.of(handOut));
    }
}
