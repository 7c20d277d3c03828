package io.fengyi.registry.identity;

/** What the message feature asks identity: reaching a worker without being told number or openid. */
public interface WorkerReach {

    /**
     * Sends a text message to the number that the worker has proved.
     *
     * @throws NotReachable when there is no such number
     * @throws VendorFailed when the vendor did not take it
     */
    void text(String workerId, String text);

    /**
     * Sends a message through the mini-program that the worker signs in with.
     *
     * @throws NotReachable when the worker never signed in with WeChat
     * @throws VendorFailed when WeChat did not take it
     */
    void wechat(String workerId, String title, String text);

    /** There is nowhere to send to; trying again is no use. */
    class NotReachable extends RuntimeException {

        public NotReachable(String reason) {
            super(reason);
        }
    }

    /** The vendor failed; trying again later may help. The message holds no secret, phone or openid. */
    class VendorFailed extends RuntimeException {

        public VendorFailed(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }
}
