/** The organisation-life reference over HTTP. */
@NullMarked
package io.fengyi.learning.publication.web;

import org.jspecify.annotations.NullMarked;
