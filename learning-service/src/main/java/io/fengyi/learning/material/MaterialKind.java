package io.fengyi.learning.material;

/** What is handed out. Source: learning.md 3.6. */
public enum MaterialKind {
    BOOK,
    LEAFLET,
    KIT
}
