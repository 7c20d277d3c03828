package io.fengyi.standalone.demo.calling;

/** A service did not take a piece of the demo data; its problem is in the message. */
public class DemoDataRefused extends RuntimeException {

    public DemoDataRefused(String call, int status, String problem) {
        super(call + " → " + status + ": " + problem);
    }
}
