/** Transfers of membership papers, step by step; the letter is good for 90 days. */
@NullMarked
package io.fengyi.registry.transfer;

import org.jspecify.annotations.NullMarked;
