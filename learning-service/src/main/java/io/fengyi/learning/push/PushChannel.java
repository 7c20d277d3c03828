package io.fengyi.learning.push;

/** Ways on which a push reaches a person; whether WECHAT and SMS are consented to is registry-service's business. */
public enum PushChannel {
    IN_APP,
    WECHAT,
    SMS
}
