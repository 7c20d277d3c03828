/** Who somebody is: alias, name, phone and year of birth; name and phone are sealed with a key per person. */
@NullMarked
package io.fengyi.registry.person;

import org.jspecify.annotations.NullMarked;
