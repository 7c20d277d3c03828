package io.fengyi.welfare.help.asking;

import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.casefile.RightsTopic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends in.
 *
 * @param workerId the person present, when staff write it down
 * @param callBackNumber phone under which the person can be reached
 */
public record Asking(
        HelpCategory category,
        @Nullable RightsTopic topic,
        String text,
        List<String> media,
        @Nullable String stationId,
        @Nullable String communityCode,
        @Nullable String workerId,
        @Nullable String callBackNumber,
        boolean shareContact,
        boolean wantsLegalAid) {}
