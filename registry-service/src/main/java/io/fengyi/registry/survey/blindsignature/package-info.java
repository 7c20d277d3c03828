/** Blind RSA signatures after RFC 9474. Pure Java: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.registry.survey.blindsignature;

import org.jspecify.annotations.NullMarked;
