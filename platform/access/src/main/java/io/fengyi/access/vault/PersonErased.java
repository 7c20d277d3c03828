package io.fengyi.access.vault;

/** The person's data key was destroyed (or never existed): nothing sealed for them can be read or written again. */
public class PersonErased extends RuntimeException {

    private final String personId;

    public PersonErased(String personId) {
        super("person " + personId + " has no data key");
        this.personId = personId;
    }

    public String personId() {
        return personId;
    }
}
