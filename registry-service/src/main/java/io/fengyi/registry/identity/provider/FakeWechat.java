package io.fengyi.registry.identity.provider;

/** Knows everybody: the code {@code fake-abc} is the person with openid {@code abc}, {@code fake-13800000000} a number. */
final class FakeWechat implements WechatProvider {

    private static final String PREFIX = "fake-";

    @Override
    public Person person(String appId, String code) {
        return new Person(value(code), null);
    }

    @Override
    public String phone(String appId, String code) {
        return value(code);
    }

    private static String value(String code) {
        if (!code.startsWith(PREFIX) || code.length() == PREFIX.length() || code.length() > 100) {
            throw new CodeRefused("the fake takes codes that begin with " + PREFIX);
        }
        return code.substring(PREFIX.length());
    }
}
