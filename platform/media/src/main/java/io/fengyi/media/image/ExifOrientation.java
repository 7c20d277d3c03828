package io.fengyi.media.image;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/** Reads how the camera was held (Exif tag 0x0112); nothing else of the Exif data is used. */
final class ExifOrientation {
    private ExifOrientation() {}

    /** The orientation, or upright when there is none or it makes no sense. */
    static Orientation of(byte @Nullable [] exif) {
        if (exif == null || exif.length == 0) {
            return Orientation.TOP_LEFT;
        }
        Metadata metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(exif), metadata);
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer tag = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return tag == null || tag < 1 || tag > 8 ? Orientation.TOP_LEFT : Orientation.typeOf(tag);
    }
}
