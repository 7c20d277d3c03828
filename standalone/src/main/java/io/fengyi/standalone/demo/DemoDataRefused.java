package io.fengyi.standalone.demo;

/** A service did not take a piece of the demo data; its problem is in the message. */
class DemoDataRefused extends RuntimeException {

    DemoDataRefused(String call, int status, String problem) {
        super(call + " → " + status + ": " + problem);
    }
}
