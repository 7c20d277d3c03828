package io.fengyi.media;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.bson.BsonString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes, in GridFS collections {@code media.files} and {@code media.chunks}; a file's id is media id and size. */
final class MediaFiles {

    private static final Logger log = LoggerFactory.getLogger(MediaFiles.class);

    private final GridFSBucket bucket;

    MediaFiles(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "media");
    }

    void write(MediaId id, MediaSize size, byte[] bytes) {
        BsonString file = file(id, size);
        bucket.uploadFromStream(file, file.getValue(), new ByteArrayInputStream(bytes), new GridFSUploadOptions());
    }

    Optional<GridFSDownloadStream> read(MediaId id, MediaSize size) {
        try {
            return Optional.of(bucket.openDownloadStream(file(id, size)));
        } catch (MongoGridFSException gone) {
            log.debug("event=media-file-missing id={} size={}", id, size, gone);
            return Optional.empty();
        }
    }

    /** Deletes all sizes; those already gone are no error. */
    void delete(MediaId id) {
        for (MediaSize size : MediaSize.values()) {
            try {
                bucket.delete(file(id, size));
            } catch (MongoGridFSException gone) {
                log.debug("event=media-file-missing id={} size={}", id, size, gone);
            }
        }
    }

    private static BsonString file(MediaId id, MediaSize size) {
        return new BsonString(id.value() + '.' + size.word());
    }
}
