package io.fengyi.registry.message.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IfMatch;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.consent.ConsentLedger;
import io.fengyi.registry.message.Channel;
import io.fengyi.registry.message.Topic;
import io.fengyi.registry.message.setting.MessageSettings;
import io.fengyi.registry.message.setting.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/me/message-settings} and {@code /api/v1/me/presence} */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "消息")
@Allow(Role.WORKER)
class MessageSettingResource {

    private final Settings settings;
    private final ConsentLedger consents;

    MessageSettingResource(Settings settings, ConsentLedger consents) {
        this.settings = settings;
        this.consents = consents;
    }

    record Choice(
            @Schema(description = "各类消息的推送渠道；未写明的类别沿用全部渠道", example = "{\"POINTS\":[\"WECHAT\"],\"LEARNING\":[]}")
            @NotNull
            Map<Topic, Set<Channel>> channels) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SettingsView(
            @Schema(description = "各类消息可用的渠道；站内消息始终送达") Map<Topic, Set<Channel>> channels,

            @Schema(description = "已授权的推送渠道") Set<Channel> consented,
            @Schema(description = "骑行中，此前不推送") @Nullable Instant ridingUntil) {}

    record Presence(
            @Schema(description = "是否正在骑行", example = "true") @NotNull
            Boolean riding,

            @Schema(description = "骑行结束时间，最多 12 小时后；riding 为 false 时不填", example = "2023-03-14T18:00:00+08:00")
            @Nullable
            OffsetDateTime until) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PresenceView(boolean riding, @Nullable Instant until) {}

    @GetMapping("/message-settings")
    @Operation(summary = "我的消息设置")
    ResponseEntity<SettingsView> get(Caller caller) {
        return answer(settings.of(caller.workerId()));
    }

    @PutMapping("/message-settings")
    @Operation(summary = "设置各类消息的推送渠道", description = "微信与短信须另行授权 MESSAGE_WECHAT、MESSAGE_SMS；站内消息不能关闭。")
    ResponseEntity<SettingsView> put(Caller caller, @IfMatch long version, @Valid @RequestBody Choice choice) {
        return answer(settings.choose(caller.workerId(), version, choice.channels()));
    }

    @PutMapping("/presence")
    @Operation(summary = "骑行状态", description = "骑行中不推送；到时自动结束。不采集位置。")
    PresenceView presence(Caller caller, @Valid @RequestBody Presence presence) {
        OffsetDateTime until = presence.until();
        if (presence.riding() != (until != null)) {
            throw InvalidValue.badRequest("/until", "until: needed while riding, and only then");
        }
        Instant ridingUntil = settings.riding(caller.workerId(), until == null ? null : until.toInstant())
                .ridingUntil();
        return new PresenceView(ridingUntil != null, ridingUntil);
    }

    private ResponseEntity<SettingsView> answer(MessageSettings choice) {
        Map<Topic, Set<Channel>> channels = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            if (topic != Topic.DUTY) {
                channels.put(
                        topic,
                        Arrays.stream(Channel.values())
                                .filter(channel -> choice.allows(topic, channel))
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class))));
            }
        }
        Set<Channel> consented = Arrays.stream(Channel.values())
                .filter(channel -> Settings.consentFor(channel)
                        .filter(purpose -> consents.isInForce(choice.id(), purpose))
                        .isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
        return Answers.ok(new SettingsView(channels, consented, choice.ridingUntil()), choice.version());
    }
}
