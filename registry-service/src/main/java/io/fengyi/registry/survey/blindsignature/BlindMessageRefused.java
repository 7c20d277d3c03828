package io.fengyi.registry.survey.blindsignature;

/** What came to be signed cannot be a blinded message of this key. */
public final class BlindMessageRefused extends RuntimeException {

    BlindMessageRefused(String why) {
        super("blindedMessage: " + why);
    }
}
