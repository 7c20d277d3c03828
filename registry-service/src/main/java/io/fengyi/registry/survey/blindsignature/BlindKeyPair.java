package io.fengyi.registry.survey.blindsignature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;

/** The signer of one survey: signs what it cannot read. Source: RFC 9474, section 4.3. */
public final class BlindKeyPair {

    private static final int BITS = 2048;

    private final RSAPrivateKey secret;
    private final BlindPublicKey publicKey;

    private BlindKeyPair(RSAPrivateKey secret, BlindPublicKey publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /** A fresh pair of 2048 bits. */
    public static BlindKeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return of((RSAPrivateKey) pair.getPrivate(), (RSAPublicKey) pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("RSA is not available", impossible);
        }
    }

    /** The pair from what {@link #encoded()} gave. */
    public static BlindKeyPair decode(String encoded, BlindPublicKey publicKey) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            RSAPrivateKey secret =
                    (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new BlindKeyPair(secret, publicKey);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the private key cannot be read", broken);
        }
    }

    static BlindKeyPair of(RSAPrivateKey secret, RSAPublicKey publicKey) {
        return new BlindKeyPair(secret, new BlindPublicKey(publicKey.getModulus(), publicKey.getPublicExponent()));
    }

    /** The private key as PKCS #8 in base64, to be sealed before it is stored. */
    public String encoded() {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    public BlindPublicKey publicKey() {
        return publicKey;
    }

    /**
     * Signs a blinded message; the result is checked with the public exponent, so that a fault never leaves the house.
     *
     * @throws BlindMessageRefused when it has another length or is no member of the group
     */
    public byte[] sign(byte[] blindedMessage) {
        BigInteger message = publicKey.member(blindedMessage);
        byte[] signature;
        try {
            Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
            raw.init(Cipher.DECRYPT_MODE, secret);
            signature = raw.doFinal(blindedMessage);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("the blinded message cannot be signed", failed);
        }
        if (!new BigInteger(1, signature)
                .modPow(publicKey.exponent(), publicKey.modulus())
                .equals(message)) {
            throw new IllegalStateException("the blind signature does not check");
        }
        return signature;
    }
}
