package io.fengyi.gateway.route;

/**
 * Whether a raw path means the same to the gateway and to every service behind it. A path with dot segments, empty
 * segments, matrix parameters, backslashes or encoded separators may not: it could be routed as one resource and
 * served as another.
 */
public final class PlainPath {

    private PlainPath() {}

    public static boolean isPlain(String rawPath) {
        int length = rawPath.length();
        if (length == 0 || rawPath.charAt(0) != '/') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = rawPath.charAt(i);
            if (c == ';' || c == '\\' || c <= ' ' || c >= 0x7f) {
                return false;
            }
            if (c == '/' && i + 1 < length && (rawPath.charAt(i + 1) == '/' || isDotSegment(rawPath, i + 1))) {
                return false;
            }
            if (c == '%' && !isHarmlessEscape(rawPath, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDotSegment(String path, int start) {
        int end = path.indexOf('/', start);
        int size = (end < 0 ? path.length() : end) - start;
        return size == 1 && path.charAt(start) == '.' || size == 2 && path.startsWith("..", start);
    }

    private static boolean isHarmlessEscape(String path, int at) {
        if (at + 2 >= path.length()) {
            return false;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        int value = high * 16 + low;
        return value > ' ' && value != 0x7f && "/\\.;%".indexOf(value) < 0;
    }
}
