package io.fengyi.registry.identity.secret;

import io.fengyi.http.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a password of staff must be, and its hash: 12 characters to 72 bytes of UTF-8, bcrypt with cost 10, or 4 if it was drawn. */
public final class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int BCRYPT_COST = 10;
    private static final PasswordEncoder QUICK = new BCryptPasswordEncoder(4);
    private static final PasswordEncoder ENCODER = new BCryptPasswordEncoder(BCRYPT_COST);
    private static final String NOBODYS_HASH = encode(OneTimeCode.next().value());

    private Passwords() {}

    /**
     * The hash to store.
     *
     * @throws InvalidValue {@code password-too-short}, {@code password-too-long}, {@code password-too-simple}
     */
    public static String hash(String password, @Nullable String login) {
        check(password, login);
        return encode(password);
    }

    /** A drawn password is as long as a key: nobody guesses it, however quick its hash. */
    public static String hash(OneTimeCode drawn) {
        return Objects.requireNonNull(QUICK.encode(drawn.value()));
    }

    /** Takes the same time with and without a hash to compare with; without one it is never right. */
    public static boolean matches(String password, @Nullable String hash) {
        boolean fits = bytes(password) <= LONGEST_BYTES;
        boolean right = ENCODER.matches(fits ? password : "", hash == null ? NOBODYS_HASH : hash);
        return fits && right && hash != null;
    }

    /** @throws InvalidValue as {@link #hash} */
    public static void check(String password, @Nullable String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new InvalidValue("/password", "password-too-short", "password: at least " + SHORTEST + " characters");
        }
        if (bytes(password) > LONGEST_BYTES) {
            throw new InvalidValue("/password", "password-too-long", "password: at most " + LONGEST_BYTES + " bytes");
        }
        boolean holdsLogin =
                login != null && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT));
        if (holdsLogin || password.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw new InvalidValue(
                    "/password",
                    "password-too-simple",
                    "password: holds the login, or fewer than " + FEWEST_DIFFERENT + " different characters");
        }
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String encode(String password) {
        return Objects.requireNonNull(ENCODER.encode(password));
    }
}
