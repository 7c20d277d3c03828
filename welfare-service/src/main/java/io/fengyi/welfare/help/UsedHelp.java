package io.fengyi.welfare.help;

import java.time.Instant;

/**
 * That somebody asked for help, for their own list of what they used.
 *
 * @param category without the topic
 */
public record UsedHelp(String id, String category, String state, Instant at) {}
