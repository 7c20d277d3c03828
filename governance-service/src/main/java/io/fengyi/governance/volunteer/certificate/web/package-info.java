/** Certificates over HTTP. */
@NullMarked
package io.fengyi.governance.volunteer.certificate.web;

import org.jspecify.annotations.NullMarked;
