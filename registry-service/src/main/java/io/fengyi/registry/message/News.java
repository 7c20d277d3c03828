package io.fengyi.registry.message;

import io.fengyi.registry.message.template.TemplateCode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, to be told once to each person and channel.
 *
 * @param event names the event for ever: source and id
 * @param fields values of the template's named fields
 * @param subject id of the thing that it is about, for the app to open
 * @param channels in which it may be told at most
 */
public record News(
        String event,
        TemplateCode template,
        Map<String, String> fields,
        @Nullable String subject,
        Set<Channel> channels) {

    public News {
        fields = Map.copyOf(fields);
        channels = Set.copyOf(channels);
    }

    public static News of(String event, TemplateCode template, Map<String, String> fields, @Nullable String subject) {
        return new News(event, template, fields, subject, EnumSet.allOf(Channel.class));
    }
}
