/** Applications to adverts, private to the applicant and the advert's handler. */
@NullMarked
package io.fengyi.welfare.jobapplication;

import org.jspecify.annotations.NullMarked;
