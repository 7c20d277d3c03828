/** What people are told: in the app always, by WeChat and SMS where they allow it; once per event, person and channel. */
@NullMarked
package io.fengyi.registry.message;

import org.jspecify.annotations.NullMarked;
