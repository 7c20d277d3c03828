package io.fengyi.media.image;

import static io.fengyi.media.image.SampleFiles.CANARY;
import static io.fengyi.media.image.SampleFiles.ascii;
import static io.fengyi.media.image.SampleFiles.chunk;
import static io.fengyi.media.image.SampleFiles.joined;
import static io.fengyi.media.image.SampleFiles.jpeg;
import static io.fengyi.media.image.SampleFiles.pdf;
import static io.fengyi.media.image.SampleFiles.photoWithAllMetadata;
import static io.fengyi.media.image.SampleFiles.png;
import static io.fengyi.media.image.SampleFiles.pngHeader;
import static io.fengyi.media.image.SampleFiles.pngWithExif;
import static io.fengyi.media.image.SampleFiles.pngWithHole;
import static io.fengyi.media.image.SampleFiles.pngWithTextBomb;
import static io.fengyi.media.image.SampleFiles.segment;
import static io.fengyi.media.image.SampleFiles.webp;
import static io.fengyi.media.image.SampleFiles.withChunkAfterHeader;
import static io.fengyi.media.image.SampleFiles.zip;
import static io.fengyi.media.image.UploadRefused.Reason.BROKEN;
import static io.fengyi.media.image.UploadRefused.Reason.IMAGE_TOO_LARGE;
import static io.fengyi.media.image.UploadRefused.Reason.TYPE_NOT_SUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import io.fengyi.media.image.UploadRefused.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadCleaningTest {

    @Nested
    class KeepsThePicture {
        @Test
        void uprightAndWithoutAnyMetadata() throws Exception {
            byte[] upload = photoWithAllMetadata(640, 480);
            assertThat(metadataOf(upload))
                    .contains(ExifIFD0Directory.class, GpsDirectory.class, XmpDirectory.class, IptcDirectory.class);

            CleanFile kept = clean(upload);

            for (byte[] size : new byte[][] {kept.original(), kept.thumb()}) {
                assertThat(metadataOf(size))
                        .doesNotContain(
                                ExifIFD0Directory.class, GpsDirectory.class, XmpDirectory.class, IptcDirectory.class);
                assertThat(new String(size, StandardCharsets.ISO_8859_1))
                        .doesNotContain(CANARY, "Exif", "adobe", "8BIM");
            }
            BufferedImage original = read(kept.original());
            assertThat(original.getWidth()).isEqualTo(480).isEqualTo(kept.width());
            assertThat(original.getHeight()).isEqualTo(640).isEqualTo(kept.height());
            assertThat(isRed(original, 240, 100)).as("left became top").isTrue();
            assertThat(isRed(original, 240, 540)).isFalse();
            assertThat(kept.contentType()).isEqualTo("image/jpeg");
        }

        @ParameterizedTest
        @CsvSource({
            "1,60,40,true",
            "2,60,40,false",
            "3,60,40,false",
            "4,60,40,true",
            "5,40,60,true",
            "6,40,60,true",
            "7,40,60,false",
            "8,40,60,false"
        })
        void whateverWayTheCameraWasHeld(int orientation, int width, int height, boolean redFirst) throws Exception {
            BufferedImage original =
                    read(clean(pngWithExif(60, 40, orientation)).original());
            assertThat(original.getWidth()).isEqualTo(width);
            assertThat(original.getHeight()).isEqualTo(height);
            assertThat(isRed(original, 5, 5)).isEqualTo(redFirst);
        }

        @Test
        void inTwoSizes() throws Exception {
            CleanFile kept = clean(jpeg(4_000, 3_000));
            assertThat(kept.width()).isEqualTo(2_560);
            assertThat(kept.height()).isEqualTo(1_920);
            assertThat(read(kept.thumb()).getWidth()).isEqualTo(480);
            assertThat(read(kept.thumb()).getHeight()).isEqualTo(360);
        }

        @Test
        void asSmallAsItCame() throws Exception {
            CleanFile kept = clean(png(30, 20));
            assertThat(read(kept.original()).getWidth()).isEqualTo(30);
            assertThat(read(kept.thumb()).getWidth()).isEqualTo(30);
        }

        @Test
        void withItsTransparency() throws Exception {
            CleanFile kept = clean(pngWithHole(3_000, 30));
            assertThat(kept.contentType()).isEqualTo("image/png");
            assertThat(read(kept.original()).getWidth()).isEqualTo(2_560);
            assertThat(read(kept.original()).getRGB(0, 0) >>> 24).isLessThan(0xFF);
        }

        @Test
        void asJpegWhenTheAlphaChannelHidesNothing() {
            byte[] opaque = SampleFiles.png(20, 20);
            assertThat(clean(opaque).contentType()).isEqualTo("image/jpeg");
        }

        @Test
        void ofWebp() throws Exception {
            assertThat(read(clean(webp()).original()).getWidth()).isEqualTo(1);
            assertThat(clean(SampleFiles.losslessWebp()).width()).isEqualTo(1);
        }

        @Test
        void ofFortyEightMegapixelsWithinTheMemoryBudget() {
            assertThat(UploadCleaning.stepWithin(48_000_000L * 3)).isEqualTo(2);
            assertThat(UploadCleaning.stepWithin(12_000_000L * 3)).isEqualTo(1);
            assertThat(UploadCleaning.stepWithin(50_000_000L * 8)).isEqualTo(3);
        }

        @Test
        void withoutInflatingItsComments() {
            assertThat(clean(pngWithTextBomb()).width()).isEqualTo(4);
        }
    }

    @Nested
    class RefusesTheKind {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<html><script>alert(1)</script></html>",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                    "<?xml version=\"1.0\"?><svg/>",
                    "GIF89a",
                    "BM6",
                    "MZ",
                    "",
                    "RIFF....AVI "
                })
        void ofAnythingButThePictures(String content) {
            assertRefused(TYPE_NOT_SUPPORTED, () -> clean(ascii(content)));
        }

        @Test
        void saysHowTheFileStarts() {
            assertRefused(TYPE_NOT_SUPPORTED, () -> clean(ascii("<html>\n<b>")))
                    .withMessage("a file that starts with \"<html>?<b>\"");
        }

        @Test
        void ofZipArchives() {
            assertRefused(TYPE_NOT_SUPPORTED, () -> clean(zip()));
        }

        @Test
        void ofPicturesThatAreAlsoSomethingElse() {
            byte[] script = segment(0xFE, ascii("*/=1;</title><ScRiPt>alert(1)</script>"));
            byte[] plain = jpeg(8, 8);
            byte[][] polyglots = {
                joined(plain, zip()),
                joined(png(8, 8), zip()),
                joined(Arrays.copyOf(plain, 2), script, Arrays.copyOfRange(plain, 2, plain.length)),
                joined(plain, ascii("<?php system($_GET['c']); ?>")),
                withChunkAfterHeader(png(8, 8), chunk("tEXt", ascii("a\0%PDF-1.4")))
            };
            for (byte[] polyglot : polyglots) {
                assertRefused(TYPE_NOT_SUPPORTED, () -> clean(polyglot))
                        .withMessageStartingWith("an image that is also ");
            }
        }

        @Test
        void ofPdfUnlessTheOwnerAllowsIt() {
            assertRefused(TYPE_NOT_SUPPORTED, () -> clean(pdf("")));
            CleanFile kept = UploadCleaning.clean(pdf(""), true);
            assertThat(kept.contentType()).isEqualTo("application/pdf");
            assertThat(kept.thumb()).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/OpenAction<</S/JavaScript/JS(app.alert(1))>>", "/Launch", "/EmbeddedFile"})
        void ofPdfThatDoesThings(String body) {
            assertRefused(TYPE_NOT_SUPPORTED, () -> UploadCleaning.clean(pdf(body), true));
        }

        @Test
        void ofMovingWebp() {
            byte[] still = webp();
            byte[] moving = joined(Arrays.copyOf(still, 12), ascii("ANIM\0\0\0\0"), ascii("    "));
            moving[4] = (byte) (moving.length - 8);
            assertRefused(TYPE_NOT_SUPPORTED, () -> clean(moving));
        }
    }

    @Nested
    class RefusesTheContent {
        @Test
        void ofTooManyPixelsBeforeDecoding() {
            assertRefused(IMAGE_TOO_LARGE, () -> clean(pngHeader(50_000, 50_000)))
                    .withMessage("pixels: 50000 × 50000 (at most 50000000 in all)");
        }

        @Test
        void ofTooManyPixelsInJpegAndWebp() {
            byte[] jpeg = jpeg(8, 8);
            int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C0");
            Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF);
            byte[] webp = webp();
            Arrays.fill(webp, 26, 30, (byte) 0x3F);
            for (byte[] bomb : new byte[][] {jpeg, webp}) {
                assertRefused(IMAGE_TOO_LARGE, () -> clean(bomb));
            }
        }

        @Test
        void thatIsCutOffAnywhere() {
            for (byte[] whole : new byte[][] {jpeg(64, 48), png(64, 48), webp()}) {
                for (int length = 13; length < whole.length - 1; length += 7) {
                    byte[] cut = Arrays.copyOf(whole, length);
                    assertRefused(BROKEN, () -> clean(cut));
                }
            }
        }

        @Test
        void thatEndsInTheMiddleOfItsPixels() {
            byte[] header = pngHeader(3_000, 3_000);
            assertRefused(BROKEN, () -> clean(header)).withMessage("the PNG cannot be decoded");
        }

        @Test
        void whoseChecksumIsWrong() {
            byte[] png = png(8, 8);
            png[png.length - 20] ^= 1;
            assertRefused(BROKEN, () -> clean(png));
        }

        @Test
        void ofEndlessScans() {
            byte[] jpeg = jpeg(8, 8);
            int scan = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00DA");
            byte[] one = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
            byte[] many = Arrays.copyOf(jpeg, scan);
            for (int i = 0; i <= 100; i++) {
                many = joined(many, one);
            }
            byte[] endless = joined(many, new byte[] {(byte) 0xFF, (byte) 0xD9});
            assertRefused(BROKEN, () -> clean(endless));
        }

        @Test
        void orAnyNoiseNeverWithAnotherException() {
            Random noise = new Random(7);
            for (byte[] whole : new byte[][] {photoWithAllMetadata(64, 48), pngWithExif(64, 48, 3), webp()}) {
                for (int round = 0; round < 300; round++) {
                    byte[] bent = whole.clone();
                    for (int i = 0; i < 4; i++) {
                        bent[12 + noise.nextInt(bent.length - 12)] = (byte) noise.nextInt();
                    }
                    try {
                        clean(bent);
                    } catch (UploadRefused e) {
                        assertThat(e.getMessage()).isNotBlank();
                    }
                }
            }
        }
    }

    private static ThrowableAssertAlternative<UploadRefused> assertRefused(Reason reason, ThrowingCallable cleaning) {
        return assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(cleaning)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static CleanFile clean(byte[] file) {
        return UploadCleaning.clean(file, false);
    }

    private static BufferedImage read(byte[] image) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(image));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }

    private static Set<Class<? extends Directory>> metadataOf(byte[] image) throws Exception {
        var found = new HashSet<Class<? extends Directory>>();
        ImageMetadataReader.readMetadata(new ByteArrayInputStream(image))
                .getDirectories()
                .forEach(directory -> found.add(directory.getClass()));
        return found;
    }
}
