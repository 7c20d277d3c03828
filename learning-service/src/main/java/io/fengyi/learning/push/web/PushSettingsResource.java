package io.fengyi.learning.push.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.learning.course.CourseForm;
import io.fengyi.learning.push.PushChannel;
import io.fengyi.learning.push.PushPreferences;
import io.fengyi.learning.push.PushSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/push-settings")
@Allow(Role.WORKER)
@Tag(name = "推送")
class PushSettingsResource {

    private final PushPreferences preferences;

    PushSettingsResource(PushPreferences preferences) {
        this.preferences = preferences;
    }

    /** What a person does not want. */
    @Schema(name = "PushSettings", description = "退订：按课程形式与渠道；空即全部接收")
    record Settings(
            @NotNull @Schema(example = "[\"LIVE\"]") List<@NotNull CourseForm> optedOutForms,
            @NotNull @Schema(example = "[\"SMS\"]") List<@NotNull PushChannel> optedOutChannels) {

        static Settings of(PushSettings settings) {
            return new Settings(
                    settings.forms().stream().sorted().toList(),
                    settings.channels().stream().sorted().toList());
        }
    }

    @GetMapping
    @Operation(summary = "我的推送设置")
    Settings get(Caller caller) {
        return Settings.of(preferences.settingsOf(caller.workerId()));
    }

    @PutMapping
    @Operation(summary = "修改我的推送设置", description = "整体替换，以最后一次为准；对尚未发出的推送立即生效")
    Settings put(Caller caller, @Valid @RequestBody Settings body) {
        return Settings.of(preferences.optOut(
                caller.workerId(), Set.copyOf(body.optedOutForms()), Set.copyOf(body.optedOutChannels())));
    }
}
