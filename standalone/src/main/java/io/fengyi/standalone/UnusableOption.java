package io.fengyi.standalone;

/** An option or variable that the launcher cannot work with; the message is for the person at the terminal. */
final class UnusableOption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;

    UnusableOption(String text) {
        super(text);
        this.text = text;
    }

    String text() {
        return text;
    }
}
