package io.fengyi.contracts.learning;

import io.fengyi.contracts.EventContract;
import java.util.List;

/**
 * A lesson is to be shown to these workers now; quiet hours, limits and opt-outs are applied already.
 *
 * @param workerIds at most 100; a larger audience is told in several events
 * @param channels IN_APP, WECHAT or SMS
 * @param title of the lesson
 */
@EventContract(topic = "learning.push.v1", type = "fengyi.learning.LearningPushDue.v1")
public record LearningPushDue(
        String pushId, String lessonId, List<String> workerIds, List<String> channels, String title) {}
