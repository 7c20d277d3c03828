package io.fengyi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.fengyi.access.Caller;
import io.fengyi.embedded.EmbeddedStore;
import io.fengyi.embedded.StoreSettings;
import io.fengyi.http.Conflict;
import io.fengyi.http.NotFound;
import io.fengyi.http.TooMany;
import io.fengyi.media.image.SampleFiles;
import io.fengyi.media.image.UploadRefused;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class MediaStoreIT {

    private static final Uploader RIDER = new Uploader("acc_rider");
    private static EmbeddedStore server;
    private static MongoClient client;

    private final MovingClock clock = new MovingClock();
    private final List<MediaId> announced = new ArrayList<>();
    private boolean ownerIsDown;
    private MongoDatabase database;
    private MediaRecords records;
    private MediaStore store;
    private MediaSweep sweep;

    @BeforeAll
    static void start() {
        server = EmbeddedStore.start(StoreSettings.inMemory());
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void emptyStore() {
        database = client.getDatabase("media_test");
        database.drop();
        MediaRecords.indexes().run(database);
        records = new MediaRecords(database);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("owner", owner());
        store = new MediaStore(
                records,
                new MediaFiles(database),
                new MediaSettings(true, false, 5, Duration.ofMinutes(5)),
                beans.getBeanProvider(MediaRedactions.class),
                clock);
        sweep = new MediaSweep(records, store, clock);
    }

    @Test
    void keepsBothSizesAndTheHashOfWhatWasSent() throws Exception {
        byte[] upload = SampleFiles.photoWithAllMetadata(800, 600);
        Media media = stored(upload);
        assertThat(media.id().value()).matches("med_[0-9A-Z]{13}");
        assertThat(media.sha256())
                .hasSize(64)
                .isEqualTo(store.sha256(media.id()))
                .isEqualTo(stored(upload).sha256());
        try (InputStream original = store.open(media.id(), MediaSize.ORIGINAL);
                InputStream thumb = store.open(media.id(), MediaSize.THUMB)) {
            assertThat(ImageIO.read(original).getHeight()).isEqualTo(800);
            assertThat(ImageIO.read(thumb).getHeight()).isEqualTo(480);
        }
        for (var chunk : database.getCollection("media.chunks").find()) {
            assertThat(new String(chunk.get("data", org.bson.types.Binary.class).getData(), "ISO-8859-1"))
                    .doesNotContain(SampleFiles.CANARY);
        }
    }

    @Test
    void storesNothingOfARefusedUpload() {
        byte[] tooLarge = new byte[MediaStore.MOST_BYTES + 1];
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> stored(tooLarge))
                .withMessage("bytes: more than 10485760");
        assertThatExceptionOfType(UploadRefused.class).isThrownBy(() -> stored(SampleFiles.zip()));
        assertThat(database.getCollection("media").countDocuments()).isZero();
        assertThat(database.getCollection("media.files").countDocuments()).isZero();
    }

    @Test
    void isAttachedToOneOwnerOnlyAndByItsUploaderOnly() {
        MediaId id = stored(SampleFiles.jpeg(8, 8)).id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> store.attach(id, new Uploader("acc_other"), "rpt_1"));
        assertThat(store.attach(id, RIDER, "rpt_1").ownerRef()).isEqualTo("rpt_1");
        assertThat(store.attach(id, RIDER, "rpt_1").ownerRef()).isEqualTo("rpt_1");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> store.attach(id, RIDER, "rpt_2"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> store.attach(new MediaId("med_no"), "rpt_1"));
    }

    @Test
    void sweepDeletesWhatNobodyUsedForADayAndNothingElse() {
        MediaId used = stored(SampleFiles.jpeg(8, 8)).id();
        MediaId unused = stored(SampleFiles.jpeg(8, 8)).id();
        store.attach(used, "rpt_1");
        clock.advance(Duration.ofHours(23));
        sweep.sweep();
        assertThat(store.find(unused)).isPresent();

        clock.advance(Duration.ofMinutes(61));
        sweep.sweep();

        assertThat(store.find(unused)).isEmpty();
        assertThat(store.find(used)).isPresent();
        assertThat(database.getCollection("media.files").countDocuments()).isEqualTo(2);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> store.attach(unused, "rpt_2"));
    }

    @Test
    void sweepFinishesADeletionThatACrashInterrupted() {
        MediaId id = stored(SampleFiles.jpeg(8, 8)).id();
        records.expire(id);
        clock.advance(Duration.ofHours(25));
        sweep.sweep();
        assertThat(database.getCollection("media").countDocuments()).isZero();
        assertThat(database.getCollection("media.chunks").countDocuments()).isZero();
    }

    @Test
    void redactionErasesAllSizesAndTellsTheOwnerOnce() {
        MediaId id = stored(SampleFiles.jpeg(8, 8)).id();
        store.attach(id, "rpt_1");
        store.redact(id);
        store.redact(id);
        assertThat(announced).containsExactly(id);
        assertThat(store.find(id)).isEmpty();
        assertThat(database.getCollection("media.chunks").countDocuments()).isZero();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> store.open(id, MediaSize.THUMB));
    }

    @Test
    void redactionIsFinishedByTheSweepWhenTheOwnerCouldNotBeTold() {
        MediaId id = stored(SampleFiles.jpeg(8, 8)).id();
        ownerIsDown = true;
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> store.redact(id));
        assertThat(store.find(id)).isEmpty();
        ownerIsDown = false;
        clock.advance(Duration.ofSeconds(1));
        sweep.sweep();
        assertThat(announced).containsExactly(id);
    }

    @Test
    void limitsUploadsPerHour() {
        for (int i = 0; i < 5; i++) {
            stored(SampleFiles.jpeg(8, 8));
        }
        assertThatExceptionOfType(TooMany.class).isThrownBy(() -> stored(SampleFiles.jpeg(8, 8)));
        clock.advance(Duration.ofMinutes(61));
        assertThat(stored(SampleFiles.jpeg(8, 8)).state()).isEqualTo(Media.State.UNUSED);
    }

    private Media stored(byte[] upload) {
        return store.store(new ByteArrayInputStream(upload), RIDER);
    }

    private MediaRedactions owner() {
        return new MediaRedactions() {
            @Override
            public void check(Caller caller, Media media) {}

            @Override
            public void redacted(Media media) {
                if (ownerIsDown) {
                    throw new IllegalStateException("down");
                }
                announced.add(media.id());
            }
        };
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-03-31T08:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
