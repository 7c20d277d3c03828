/** A person's rights in one service: their part of an export, being forgotten, and telling who opened what about them. */
@NullMarked
package io.fengyi.privacy;

import org.jspecify.annotations.NullMarked;
