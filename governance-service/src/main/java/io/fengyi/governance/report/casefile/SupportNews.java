package io.fengyi.governance.report.casefile;

import java.time.Instant;

/** Something that is still to be announced about one supporter; they queue because a document holds few unsent events. */
public record SupportNews(String workerId, boolean confirmed, int awardRound, Instant at) {}
