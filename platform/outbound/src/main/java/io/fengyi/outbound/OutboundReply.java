package io.fengyi.outbound;

/** What came back, whatever the status. */
public record OutboundReply(int status, byte[] body) {

    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
