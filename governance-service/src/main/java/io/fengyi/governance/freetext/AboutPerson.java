package io.fengyi.governance.freetext;

/** The report is about a person; answers 422 with the address of the closed complaint channel. */
public final class AboutPerson extends RuntimeException {

    private final String pointer;

    public AboutPerson(String pointer, String why) {
        super(pointer + ": " + why);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
