/** What was said with an enterprise, and when somebody is to come again. One document for each enterprise. */
@NullMarked
package io.fengyi.registry.contactnote;

import org.jspecify.annotations.NullMarked;
