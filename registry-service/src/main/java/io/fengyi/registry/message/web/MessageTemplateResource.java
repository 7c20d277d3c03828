package io.fengyi.registry.message.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IfMatch;
import io.fengyi.http.NotFound;
import io.fengyi.registry.message.Topic;
import io.fengyi.registry.message.template.MessageTemplate;
import io.fengyi.registry.message.template.TemplateCode;
import io.fengyi.registry.message.template.Templates;
import io.fengyi.store.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/message-templates} */
@RestController
@RequestMapping("/api/v1/message-templates")
@Tag(name = "消息")
@Allow(Role.STREET_ADMIN)
class MessageTemplateResource {

    private final Templates templates;

    MessageTemplateResource(Templates templates) {
        this.templates = templates;
    }

    record Wording(
            @Schema(example = "积分到账") @NotBlank @Size(max = 30)
            String title,

            @Schema(description = "花括号内为字段", example = "获得 {amount} 分，可用 {available} 分。") @NotBlank @Size(max = 200)
            String text) {}

    record TemplateView(
            TemplateCode code,
            Topic topic,
            String title,
            String text,

            @Schema(description = "可用的字段", example = "[\"amount\",\"available\"]")
            List<String> fields) {
        static TemplateView of(MessageTemplate template) {
            return new TemplateView(
                    template.code(),
                    template.code().topic(),
                    template.title(),
                    template.text(),
                    template.code().fields());
        }
    }

    @GetMapping
    @Operation(summary = "消息模板列表")
    Page<TemplateView> all() {
        return new Page<>(templates.all().stream().map(TemplateView::of).toList(), null);
    }

    @GetMapping("/{code}")
    @Operation(summary = "查看消息模板")
    ResponseEntity<TemplateView> get(@PathVariable String code) {
        return answer(templates.get(known(code)));
    }

    @PutMapping("/{code}")
    @Operation(summary = "修改消息模板", description = "只能使用列出的字段，不得含个人信息；已发出的消息不变。")
    ResponseEntity<TemplateView> put(
            @PathVariable String code, @IfMatch long version, @Valid @RequestBody Wording wording) {
        return answer(templates.reword(known(code), version, wording.title(), wording.text()));
    }

    private static TemplateCode known(String code) {
        return Arrays.stream(TemplateCode.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("message template", code));
    }

    private static ResponseEntity<TemplateView> answer(MessageTemplate template) {
        return Answers.ok(TemplateView.of(template), Objects.requireNonNull(template.version()));
    }
}
