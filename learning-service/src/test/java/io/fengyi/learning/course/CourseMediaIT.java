package io.fengyi.learning.course;

import static io.fengyi.learning.School.course;
import static io.fengyi.learning.School.instructor;
import static io.fengyi.learning.School.lesson;
import static io.fengyi.learning.School.otherInstructor;
import static io.fengyi.learning.School.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.learning.MediaRedacted;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class CourseMediaIT {

    private static final String PATH = "/api/v1/courses";
    private static final String MEDIA = "/api/v1/media/learning";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Test
    void aPictureOfALessonIsShownAndErased() throws Exception {
        String mediaId = uploaded();
        Map<String, Object> body = course(Map.of("lessons", List.of(lesson(Map.of("mediaId", mediaId)))));
        api.as(otherInstructor()).post(PATH, body).expectProblem(404, "not-found");
        Answer draft = api.as(instructor()).post(PATH, body).expect(201);
        api.as(instructor()).post(PATH, body).expectProblem(409, "media-already-used");
        String self = PATH + "/" + draft.text("/id");
        api.as(streetAdmin()).post(self + "/publication").expect(200);

        String link = api.get(self).expect(200).text("/lessons/0/mediaLink");
        assertThat(api.get(link).expect(200).header("Content-Type")).isEqualTo("image/jpeg");
        api.get(link + "0").expectProblem(403, "link-not-valid");

        api.as(instructor()).post(MEDIA + "/" + mediaId + "/redaction").expect(403);
        api.as(streetAdmin()).post(MEDIA + "/" + mediaId + "/redaction").expect(204);
        api.get(link).expectProblem(404, "not-found");
        Answer after = api.get(self).expect(200);
        assertThat(after.json().at("/lessons/0").has("mediaId")).isFalse();
        assertThat(after.text("/lessons/0/carriers/0/carrier")).isEqualTo("XUEXI_QIANGGUO");
        assertThat(events.await(MediaRedacted.class, mediaId)).isEqualTo(new MediaRedacted(mediaId));
    }

    @Test
    void aDocumentIsKeptAsADownload() {
        byte[] pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();
        Answer stored = api.as(instructor())
                .upload(MEDIA, "a.pdf", "application/pdf", pdf)
                .expect(201);
        Answer read = api.get(stored.text("/links/original")).expect(200);
        assertThat(read.header("Content-Disposition")).startsWith("attachment");
        assertThat(read.bytes()).isEqualTo(pdf);
    }

    @Test
    void htmlNamedJpgIsNoPicture() {
        api.as(instructor())
                .upload(MEDIA, "a.jpg", "image/jpeg", "<html><script>x</script></html>".getBytes())
                .expectProblem(415, "media-type-not-supported");
    }

    private String uploaded() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return api.as(instructor())
                .upload(MEDIA, "a.png", "image/png", bytes.toByteArray())
                .expect(201)
                .text("/id");
    }
}
