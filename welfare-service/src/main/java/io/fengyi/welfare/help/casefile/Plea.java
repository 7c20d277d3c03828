package io.fengyi.welfare.help.casefile;

import io.fengyi.http.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, without the words: all of it may be counted.
 *
 * @param topic for RIGHTS, and only then
 * @param communityCode 12 digits
 * @param stationId where it was asked, if at a station
 * @param wantsLegalAid the requester took up the offer of legal aid
 */
public record Plea(
        HelpCategory category,
        @Nullable RightsTopic topic,
        String communityCode,
        @Nullable String stationId,
        Channel channel,
        boolean wantsLegalAid) {

    /** How it came in. */
    public enum Channel {
        /** By the rider. */
        APP,
        /** At a station, without an account. */
        STATION,
        /** Staff wrote it down for somebody present. */
        DESK
    }

    /** @throws InvalidValue 422 for a topic too many or too few, or legal aid where no right is concerned */
    public Plea {
        boolean rights = category == HelpCategory.RIGHTS;
        if (rights && topic == null) {
            throw new InvalidValue("/topic", "topic-required", "topic: null (RIGHTS needs one)");
        }
        if (!rights && topic != null) {
            throw new InvalidValue("/topic", "topic-not-expected", "topic: " + topic + " (with RIGHTS only)");
        }
        if (!rights && wantsLegalAid) {
            throw new InvalidValue("/wantsLegalAid", "topic-not-expected", "wantsLegalAid: true (with RIGHTS only)");
        }
    }
}
