/** Certificates of confirmed hours that anybody can verify and that fall with the hours. */
@NullMarked
package io.fengyi.governance.volunteer.certificate;

import org.jspecify.annotations.NullMarked;
