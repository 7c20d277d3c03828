package io.fengyi.welfare.help.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened, for those outside; nobody's name or words are in it. */
public sealed interface HelpEvent {

    record Submitted() implements HelpEvent {}

    record HandedOver(String department) implements HelpEvent {}

    record Solved(@Nullable String department) implements HelpEvent {}

    record Reopened(@Nullable String department) implements HelpEvent {}

    /** @param stage of the request or of a hand-over */
    record ClockBreached(@Nullable String department, String stage, Instant due) implements HelpEvent {}

    /** A picture of the request is gone for good. */
    record PictureRedacted(String mediaId) implements HelpEvent {}
}
