package io.fengyi.http.web;

import java.io.IOException;

/** The body went past the limit while it was read. */
class BodyTooLarge extends IOException {

    BodyTooLarge(long limit) {
        super("body: more than " + limit + " bytes");
    }
}
