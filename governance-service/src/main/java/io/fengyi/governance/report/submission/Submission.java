package io.fengyi.governance.report.submission;

import io.fengyi.governance.report.casefile.Matter.Origin;
import io.fengyi.http.Place;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody sends it.
 *
 * @param mediaIds uploaded before
 * @param photos sent along; opened once each
 * @param origin the message of a feedback group that it is made of
 * @param confirmPlaceOnly the writer's word that only a place is meant, whatever the scan says
 */
public record Submission(
        String categoryCode,
        Where where,
        @Nullable String text,
        List<String> mediaIds,
        List<Supplier<InputStream>> photos,
        Map<String, Object> attributes,
        @Nullable String noPhotoReason,
        boolean shareContact,
        boolean aboutPerson,
        boolean confirmPlaceOnly,
        @Nullable Origin origin) {

    public static final int MOST_PHOTOS = 9;

    public Submission {
        mediaIds = List.copyOf(mediaIds);
        photos = List.copyOf(photos);
        attributes = Map.copyOf(attributes);
    }

    /** A point, or an address, or a station; a grid code may help an address. */
    public record Where(
            @Nullable Place point,
            @Nullable String address,
            @Nullable String stationId,
            @Nullable String gridCode) {}
}
