package io.fengyi.outbound;

/** The address is none that we call, whoever asks; nothing was sent. */
public final class AddressNotAllowed extends RuntimeException {

    AddressNotAllowed(String message) {
        super(message);
    }
}
