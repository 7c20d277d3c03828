package io.fengyi.learning.lesson;

/**
 * A lesson of a course; another body or length is another lesson with an id of its own.
 *
 * @param id {@code lsn_…}
 */
public record Lesson(String id, LessonContent content) {

    /** Whether what was learned with the one counts for the other. */
    public boolean teachesTheSameAs(Lesson other) {
        return content.teachesTheSameAs(other.content);
    }

    public boolean uses(String mediaId) {
        return mediaId.equals(content.mediaId());
    }

    /** The same lesson after its media were erased. */
    public Lesson withoutMedia() {
        return new Lesson(id, content.withoutMedia());
    }
}
