package io.fengyi.registry.survey.question;

/** How a question is answered. */
public enum QuestionKind {
    SINGLE,
    MULTI,
    /** A number that falls into one of the bands. */
    NUMBER,
    /** One option for each row. */
    MATRIX,
    TEXT
}
