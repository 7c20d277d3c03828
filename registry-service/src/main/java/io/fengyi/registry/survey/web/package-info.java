/** Surveys over HTTP. */
@NullMarked
package io.fengyi.registry.survey.web;

import org.jspecify.annotations.NullMarked;
