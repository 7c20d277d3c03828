/** The learning record of one person: one document, one decision, one write. */
@NullMarked
package io.fengyi.learning.progress.record;

import org.jspecify.annotations.NullMarked;
