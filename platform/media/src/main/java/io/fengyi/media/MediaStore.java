package io.fengyi.media;

import io.fengyi.http.Conflict;
import io.fengyi.http.NotFound;
import io.fengyi.http.TooMany;
import io.fengyi.http.Unavailable;
import io.fengyi.media.Media.State;
import io.fengyi.media.image.CleanFile;
import io.fengyi.media.image.UploadCleaning;
import io.fengyi.media.image.UploadRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Where a service keeps the pictures and documents of its records.
 *
 * <p>An upload is cleaned before anything is stored (JPEG, PNG, WebP ≤ 10 MiB and ≤ 50 megapixels; PDF where the service
 * allows it); the file as it was sent is never kept. What no record uses within 24 hours is deleted. Two pictures are
 * decoded at a time in the whole process. Source: platform.md 3.8.
 */
public class MediaStore {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final Logger log = LoggerFactory.getLogger(MediaStore.class);
    private static final Semaphore DECODING = new Semaphore(2, true);
    private static final Duration DECODING_WAIT = Duration.ofSeconds(10);
    private static final Duration UPLOAD_WINDOW = Duration.ofHours(1);

    private final MediaRecords records;
    private final MediaFiles files;
    private final MediaSettings settings;
    private final ObjectProvider<MediaRedactions> redactions;
    private final Clock systemClock;

    MediaStore(
            MediaRecords records,
            MediaFiles files,
            MediaSettings settings,
            ObjectProvider<MediaRedactions> redactions,
            Clock systemClock) {
        this.records = records;
        this.files = files;
        this.settings = settings;
        this.redactions = redactions;
        this.systemClock = systemClock;
    }

    /**
     * Takes in a file. The stream is read to its end but not closed.
     *
     * @throws UploadRefused for a file that is too large, of another kind or damaged
     * @throws TooMany {@code too-many-uploads} beyond the account's limit per hour
     * @throws Unavailable when other pictures keep the decoder busy for 10 seconds
     */
    public Media store(InputStream upload, Uploader uploader) {
        refuseTooMany(uploader);
        byte[] bytes = read(upload);
        CleanFile clean = clean(bytes);
        Media media = new Media(
                MediaId.next(),
                clean.contentType(),
                clean.width(),
                clean.height(),
                sha256(bytes),
                uploader,
                null,
                false,
                State.UNUSED,
                systemClock.instant());
        records.add(media); // first, so that the sweep finds whatever a crash leaves behind
        files.write(media.id(), MediaSize.ORIGINAL, clean.original());
        byte[] thumb = clean.thumb();
        if (thumb != null) {
            files.write(media.id(), MediaSize.THUMB, thumb);
        }
        log.info("event=media-stored id={} type={}", media.id(), media.contentType());
        return media;
    }

    /**
     * Makes a record the owner of media that this account has sent; the same owner again changes nothing.
     *
     * @throws NotFound when there is no such upload or it was sent by somebody else
     * @throws Conflict {@code media-already-used} when another record has it
     */
    public Media attach(MediaId id, Uploader uploader, String ownerRef) {
        Media sent = find(id).filter(media -> media.uploader().equals(uploader))
                .orElseThrow(() -> new NotFound("media", id));
        return attach(sent.id(), ownerRef);
    }

    /** As {@link #attach(MediaId, Uploader, String)} for media whose uploader the caller of this has checked. */
    public Media attach(MediaId id, String ownerRef) {
        return records.attach(id, ownerRef)
                .orElseThrow(() -> find(id).isPresent()
                        ? new Conflict("media-already-used", "media: " + id + " (used by another record)")
                        : new NotFound("media", id));
    }

    /** The record of media that can still be read. */
    public Optional<Media> find(MediaId id) {
        return records.find(id).filter(Media::isReadable);
    }

    /** Hash of the bytes as they were sent, in lower-case hex; 404 when unknown or erased. */
    public String sha256(MediaId id) {
        return find(id).orElseThrow(() -> new NotFound("media", id)).sha256();
    }

    /** The bytes of one size; the caller closes the stream. 404 when unknown, erased, or without this size. */
    public InputStream open(MediaId id, MediaSize size) {
        return find(id).flatMap(media -> files.read(id, size)).orElseThrow(() -> new NotFound("media", id));
    }

    /** From now on anybody may read it (P0 media: stations, activities). */
    public Media publish(MediaId id) {
        return records.publish(id).orElseThrow(() -> new NotFound("media", id));
    }

    /** Erases all sizes for good and tells the owner; repeating it changes nothing. */
    public void redact(MediaId id) {
        records.startRedaction(id).ifPresent(this::finishRedaction);
    }

    /** Deletes what its owner no longer has, e.g. after the erasure of a person; tells nobody. */
    public void delete(MediaId id) {
        files.delete(id);
        records.remove(id);
    }

    /** Cuts who sent what stays with its owner after the sender was erased; repeating it changes nothing. */
    public void disown(MediaId id) {
        records.disown(id);
    }

    void finishRedaction(Media media) {
        files.delete(media.id());
        redactions.ifAvailable(owner -> owner.redacted(media));
        records.finishRedaction(media.id());
        log.info("event=media-redacted id={}", media.id());
    }

    private void refuseTooMany(Uploader uploader) {
        Instant since = systemClock.instant().minus(UPLOAD_WINDOW);
        long sent = records.countSince(uploader, since, settings.uploadsPerHour());
        if (sent >= settings.uploadsPerHour()) {
            throw new TooMany("too-many-uploads", "uploads in the last hour: " + sent, UPLOAD_WINDOW.dividedBy(4));
        }
    }

    private static byte[] read(InputStream upload) {
        try {
            byte[] bytes = upload.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw UploadRefused.fileTooLarge(MOST_BYTES);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CleanFile clean(byte[] bytes) {
        boolean free = false;
        try {
            free = DECODING.tryAcquire(DECODING_WAIT.toSeconds(), TimeUnit.SECONDS);
            if (!free) {
                throw new Unavailable("the picture decoder", DECODING_WAIT);
            }
            return UploadCleaning.clean(bytes, settings.pdf());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the picture decoder", DECODING_WAIT, e);
        } finally {
            if (free) {
                DECODING.release();
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
