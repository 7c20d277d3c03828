package io.fengyi.http;

import java.util.Collection;
import java.util.List;

/** A command that the present state does not know; answers 409 with the commands that it does know. */
public class InvalidTransition extends RuntimeException {

    private final String from;
    private final String command;
    private final List<String> allowed;

    public InvalidTransition(String what, Object from, String command, Collection<?> allowed) {
        super(what + " is " + from + ": " + command + " is not possible (allowed: " + allowed + ")");
        this.from = from.toString();
        this.command = command;
        this.allowed = allowed.stream().map(Object::toString).sorted().toList();
    }

    public String from() {
        return from;
    }

    public String command() {
        return command;
    }

    public List<String> allowed() {
        return allowed;
    }
}
