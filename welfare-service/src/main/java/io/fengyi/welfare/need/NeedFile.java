package io.fengyi.welfare.need;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A need as its door shows it; never whose it is.
 *
 * @param text null once its worker was erased
 * @param theme where it belongs now, merged themes followed
 */
public record NeedFile(
        String id,
        long version,
        @Nullable String text,
        NeedChannel channel,
        String communityCode,
        Instant receivedAt,
        NeedState state,
        @Nullable NeedTheme theme,
        @Nullable String reply,
        @Nullable Instant repliedAt) {

    static NeedFile of(Need need, @Nullable NeedTheme theme) {
        return new NeedFile(
                need.id(),
                need.currentVersion(),
                need.text(),
                need.channel(),
                need.communityCode(),
                need.receivedAt(),
                need.state(),
                theme,
                need.reply(),
                need.repliedAt());
    }
}
