/** What surveys know of one person, and how it goes. */
@NullMarked
package io.fengyi.registry.survey.erasure;

import org.jspecify.annotations.NullMarked;
