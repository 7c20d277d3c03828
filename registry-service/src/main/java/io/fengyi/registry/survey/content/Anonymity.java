package io.fengyi.registry.survey.content;

/** Who may know whose answer it is. */
public enum Anonymity {
    /** Nobody: answers are admitted by blind signatures. */
    ANONYMOUS_BLIND,
    /** Nobody: answers are admitted by one-time tickets, for interviews in the field. */
    ANONYMOUS_TICKET,
    /** The office, with the worker's consent. */
    NAMED
}
