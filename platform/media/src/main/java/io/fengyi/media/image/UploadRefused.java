package io.fengyi.media.image;

import org.jspecify.annotations.Nullable;

/** A file that is not kept; the message says what was found in it. */
public class UploadRefused extends RuntimeException {

    /** Why; the code is that of the problem answered over HTTP. */
    public enum Reason {
        /** More bytes than allowed. */
        FILE_TOO_LARGE("media-too-large"),
        /** None of the accepted kinds, or one of them and something else at the same time. */
        TYPE_NOT_SUPPORTED("media-type-not-supported"),
        /** More pixels than allowed, as the header says. */
        IMAGE_TOO_LARGE("image-too-large"),
        /** Cut off or damaged. */
        BROKEN("image-broken");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    private final Reason reason;

    private UploadRefused(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public static UploadRefused fileTooLarge(long limit) {
        return new UploadRefused(Reason.FILE_TOO_LARGE, "bytes: more than " + limit, null);
    }

    static UploadRefused type(String found) {
        return new UploadRefused(Reason.TYPE_NOT_SUPPORTED, found, null);
    }

    static UploadRefused imageTooLarge(int width, int height, long limit) {
        return new UploadRefused(
                Reason.IMAGE_TOO_LARGE, "pixels: " + width + " × " + height + " (at most " + limit + " in all)", null);
    }

    static UploadRefused broken(String what) {
        return new UploadRefused(Reason.BROKEN, what, null);
    }

    static UploadRefused broken(String what, Throwable cause) {
        return new UploadRefused(Reason.BROKEN, what, cause);
    }

    public Reason reason() {
        return reason;
    }

    public String code() {
        return reason.code;
    }
}
