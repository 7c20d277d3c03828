package io.fengyi.learning.course;

/** How a course is taught. Source: learning.md 3.1. */
public enum CourseForm {
    MICRO_LECTURE(900),
    MICRO_VIDEO(900),
    ARTICLE(5_400),
    LIVE(5_400);

    private final int longestLesson;

    CourseForm(int longestLesson) {
        this.longestLesson = longestLesson;
    }

    /** Seconds that one lesson of this form may take. */
    int longestLesson() {
        return longestLesson;
    }
}
