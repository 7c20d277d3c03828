package io.fengyi.registry.webhook.content;

/**
 * One field that may pass.
 *
 * @param name in the webhook
 * @param source in the event; {@code a.b} is b inside of a
 */
record Field(String name, String source, Shape shape) {

    static Field of(String name, Shape shape) {
        return new Field(name, name, shape);
    }
}
