package io.fengyi.registry.contactnote.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.registry.contactnote.ContactDesk;
import io.fengyi.registry.contactnote.ContactNote;
import io.fengyi.registry.enterprise.EnterpriseId;
import io.fengyi.registry.input.Attitude;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/enterprises/{id}/contact-notes")
@Tag(name = "企业")
@Allow({Role.INSTRUCTOR, Role.COMMUNITY_STAFF, Role.PARTY_AFFAIRS})
class ContactNoteResource {

    private final ContactDesk desk;

    ContactNoteResource(ContactDesk desk) {
        this.desk = desk;
    }

    record WriteContactNote(
            @NotNull @Schema(description = "联系日期", example = "2023-03-20")
            LocalDate date,

            @NotNull @Schema(description = "企业态度", example = "UNWILLING")
            Attitude attitude,

            @NotNull @Size(min = 2, max = 500) @Schema(description = "不得含证件号、电话、车牌", example = "负责人认为骑手流动大，暂不考虑建党组织")
            String text,

            @Schema(description = "计划回访日期", example = "2023-04-15") @Nullable
            LocalDate followUpOn) {}

    @Schema(name = "ContactNote")
    record NoteBody(
            @Schema(example = "ctn_0HZ8K3QF5S1RM") String id,
            @Schema(example = "2023-03-20") LocalDate date,
            Attitude attitude,
            @Schema(example = "负责人认为骑手流动大，暂不考虑建党组织") String text,
            @Schema(example = "2023-04-15") @Nullable LocalDate followUpOn,
            @Schema(example = "acc_0HZ8K3QF5S1RM") String by,
            @Schema(example = "INSTRUCTOR") String byRole) {

        static NoteBody of(ContactNote note) {
            return new NoteBody(
                    note.id(), note.date(), note.attitude(), note.text(), note.returns(), note.by(), note.byRole());
        }
    }

    @GetMapping
    @Operation(summary = "企业联系记录", description = "最近的在前；指导员只见所负责的企业")
    Page<NoteBody> list(Caller caller, @PathVariable String id, PageRequest page) {
        return desk.list(caller, new EnterpriseId(id), page).map(NoteBody::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记联系记录", description = "填了回访日期即进入待回访；此后的联系记录视为已回访")
    NoteBody write(
            Caller caller,
            @PathVariable String id,
            @Nullable IdempotencyKey key,
            @Valid @RequestBody WriteContactNote body) {
        return NoteBody.of(desk.write(
                caller,
                new EnterpriseId(id),
                new ContactDesk.Entry(body.date(), body.attitude(), body.text(), body.followUpOn()),
                key));
    }
}
