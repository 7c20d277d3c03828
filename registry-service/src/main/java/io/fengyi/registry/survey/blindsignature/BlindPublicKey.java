package io.fengyi.registry.survey.blindsignature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The public half: what clients blind with and what answers are verified with.
 *
 * <p>Variant RSABSSA-SHA384-PSS-Randomized: RSASSA-PSS with SHA-384, MGF1 with SHA-384, salt of 48 bytes. Source: RFC
 * 9474, section 5.
 */
public record BlindPublicKey(BigInteger modulus, BigInteger exponent) {

    private static final int SALT = 48;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, SALT, PSSParameterSpec.TRAILER_FIELD_BC);

    /** From the members {@code n} and {@code e} of a JSON Web Key. */
    public static BlindPublicKey ofJwk(String n, String e) {
        return new BlindPublicKey(number(n), number(e));
    }

    /** Member {@code n} of the JSON Web Key. */
    public String n() {
        return text(modulus);
    }

    /** Member {@code e} of the JSON Web Key. */
    public String e() {
        return text(exponent);
    }

    /** Length of messages and signatures in bytes. */
    public int length() {
        return (modulus.bitLength() + 7) / 8;
    }

    /** Whether the signature over the prepared message was made with the private half. */
    public boolean verifies(byte[] preparedMessage, byte[] signature) {
        if (signature.length != length()) {
            return false;
        }
        try {
            PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
            Signature verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(PSS);
            verifier.initVerify(key);
            verifier.update(preparedMessage);
            return check(verifier, signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("RSASSA-PSS is not available", impossible);
        }
    }

    /** A forged signature may not even decode. */
    private static boolean check(Signature verifier, byte[] signature) {
        try {
            return verifier.verify(signature);
        } catch (SignatureException forged) {
            return false;
        }
    }

    BigInteger member(byte[] message) {
        if (message.length != length()) {
            throw new BlindMessageRefused(message.length + " bytes (" + length() + " are expected)");
        }
        BigInteger number = new BigInteger(1, message);
        if (number.signum() == 0
                || number.compareTo(modulus) >= 0
                || !number.gcd(modulus).equals(BigInteger.ONE)) {
            throw new BlindMessageRefused("no member of the group of this key");
        }
        return number;
    }

    private static BigInteger number(String text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }

    private static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        byte[] plain = java.util.Arrays.copyOfRange(bytes, from, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
