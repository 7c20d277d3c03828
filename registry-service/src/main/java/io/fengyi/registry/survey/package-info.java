/** Surveys: questions, contacts, samples, answers that nobody can be joined to, and what is published of them. Source: registry.md 3.10. */
@NullMarked
package io.fengyi.registry.survey;

import org.jspecify.annotations.NullMarked;
