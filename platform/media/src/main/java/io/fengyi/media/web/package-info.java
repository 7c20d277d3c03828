/** Upload, reading and redaction of media over HTTP. */
@NullMarked
package io.fengyi.media.web;

import org.jspecify.annotations.NullMarked;
