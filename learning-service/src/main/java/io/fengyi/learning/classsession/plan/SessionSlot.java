package io.fengyi.learning.classsession.plan;

/** Which gap of the riders' day it fills; what takes place at a morning meeting takes half an hour at most. */
public enum SessionSlot {
    MORNING_MEETING(30),
    NOON_BREAK(180),
    OTHER(180);

    private final int longest;

    SessionSlot(int longest) {
        this.longest = longest;
    }

    /** Minutes that a class in this slot may take. */
    public int longest() {
        return longest;
    }
}
