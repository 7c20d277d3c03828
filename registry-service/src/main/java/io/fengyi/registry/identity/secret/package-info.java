/** Secrets that people type or click: passwords, one-time codes, time-based codes. Pure rules: nothing is stored here. */
@NullMarked
package io.fengyi.registry.identity.secret;

import org.jspecify.annotations.NullMarked;
