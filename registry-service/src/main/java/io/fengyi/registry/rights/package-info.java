/** What a person may ask of us: their data, to be forgotten, and who looked. Source: platform.md 3.4. */
@NullMarked
package io.fengyi.registry.rights;

import org.jspecify.annotations.NullMarked;
