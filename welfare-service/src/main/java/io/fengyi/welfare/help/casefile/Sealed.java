package io.fengyi.welfare.help.casefile;

/** A text that only the key of its person opens. */
public record Sealed(byte[] bytes) {}
