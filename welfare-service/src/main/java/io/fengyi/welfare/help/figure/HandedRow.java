package io.fengyi.welfare.help.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One hand-over, for counting. */
record HandedRow(String department, LocalDate day, @Nullable LocalDate repliedOn) {}
