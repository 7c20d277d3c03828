package io.fengyi.welfare.care.attendance.web;

import io.fengyi.welfare.care.attendance.SignUpDesk;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A worker's own sign-up. */
@Schema(name = "CareSignUp")
record SignUpView(@Schema(example = "car_0HZ8K3QF5S1RM") String careActivityId, Instant at) {

    static SignUpView of(SignUpDesk.Place place) {
        return new SignUpView(place.activityId(), place.at());
    }
}
