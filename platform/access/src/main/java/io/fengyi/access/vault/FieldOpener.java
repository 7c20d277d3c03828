package io.fengyi.access.vault;

/** Opens sealed fields. */
@FunctionalInterface
public interface FieldOpener {

    /**
     * Decrypts one field.
     *
     * @throws PersonErased when the person's key was destroyed or never made
     * @throws IllegalStateException when the bytes were not sealed for this person and field
     */
    String open(String personId, String field, byte[] sealed);
}
