package io.fengyi.welfare.help.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about the person behind the request that somebody could read or look at; deleted on erasure, and a year
 * after the end.
 *
 * @param text null once deleted
 * @param media ids of pictures
 */
public record Words(@Nullable Sealed text, List<String> media, List<HelpMessage> messages) {

    public static final int MOST_MEDIA = 9;
    public static final int MOST_MESSAGES = 100;

    public Words {
        media = List.copyOf(media);
        messages = List.copyOf(messages);
    }

    public static Words of(Sealed text, List<String> media) {
        return new Words(text, media, List.of());
    }

    public static Words deleted() {
        return new Words(null, List.of(), List.of());
    }

    public Words withoutPicture(String mediaId) {
        return new Words(
                text, media.stream().filter(other -> !other.equals(mediaId)).toList(), messages);
    }

    public Words and(HelpMessage message) {
        List<HelpMessage> more = new ArrayList<>(messages);
        more.add(message);
        return new Words(text, media, more);
    }
}
