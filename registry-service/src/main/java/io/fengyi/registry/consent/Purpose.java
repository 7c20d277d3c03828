package io.fengyi.registry.consent;

/** What a worker may allow or refuse, each for itself; refusing one never closes another function. Source: platform.md 3.4. */
public enum Purpose {
    TERMS,
    LEARNING_RECORD,
    POLITICAL_STATUS,
    PHOTO_LOCATION,
    LEADERBOARD,
    NAMED_SURVEY,
    MESSAGE_SMS,
    MESSAGE_WECHAT,
    ROLE_MODEL
}
