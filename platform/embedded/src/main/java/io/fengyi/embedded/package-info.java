/** A real Kafka broker and a MongoDB-wire store inside this JVM, for tests, demos and offices without servers. */
@NullMarked
package io.fengyi.embedded;

import org.jspecify.annotations.NullMarked;
