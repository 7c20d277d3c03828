package io.fengyi.registry.exporting;

/** A finished export. */
public record ExportedFile(String id, String name, ExportFormat format, int rows, byte[] content) {}
