package io.fengyi.governance.report.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was reported.
 *
 * @param categoryName as it read on the day, so that a rename keeps old reports
 * @param text null when none was given, or when it was removed for good
 * @param attributes by the category's attribute codes
 * @param origin the message of a feedback group that it was made of
 * @param shareContact whether staff may ask registry-service for the reporter's phone, for this report only
 */
public record Matter(
        String categoryCode,
        String categoryName,
        @Nullable String text,
        List<String> media,
        Map<String, Object> attributes,
        @Nullable String noPhotoReason,
        boolean shareContact,
        @Nullable Origin origin) {

    /** A message in a feedback group; it names this report as well. */
    public record Origin(String groupId, String messageId) {}

    public Matter {
        media = List.copyOf(media);
        attributes = Map.copyOf(attributes);
    }

    public Matter sharingContact(boolean share) {
        return new Matter(categoryCode, categoryName, text, media, attributes, noPhotoReason, share, origin);
    }

    public Matter withoutText() {
        return new Matter(categoryCode, categoryName, null, media, Map.of(), null, shareContact, origin);
    }

    public Matter without(Collection<String> photos) {
        List<String> kept = new ArrayList<>(media);
        kept.removeAll(photos);
        return new Matter(categoryCode, categoryName, text, kept, attributes, noPhotoReason, shareContact, origin);
    }
}
