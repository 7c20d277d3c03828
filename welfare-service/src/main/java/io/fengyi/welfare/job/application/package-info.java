/** Applications to adverts, private to the applicant and the advert's handler. */
@NullMarked
package io.fengyi.welfare.job.application;

import org.jspecify.annotations.NullMarked;
