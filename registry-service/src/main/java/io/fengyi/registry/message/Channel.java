package io.fengyi.registry.message;

/** How a message reaches somebody. */
public enum Channel {
    /** The list in the app; always. */
    IN_APP,
    /** A subscription message of the mini-program; needs the consent MESSAGE_WECHAT. */
    WECHAT,
    /** A text message; needs the consent MESSAGE_SMS. */
    SMS;

    /** A push interrupts; what lies in the app waits to be looked at. */
    public boolean isPush() {
        return this != IN_APP;
    }
}
