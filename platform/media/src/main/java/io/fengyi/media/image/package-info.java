/** Pure rules for uploaded files: told apart by content, measured before decoding, re-encoded without metadata; no Spring, no Mongo here. */
@NullMarked
package io.fengyi.media.image;

import org.jspecify.annotations.NullMarked;
