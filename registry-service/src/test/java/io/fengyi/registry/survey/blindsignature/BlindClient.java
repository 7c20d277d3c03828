package io.fengyi.registry.survey.blindsignature;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/** The worker's side of RFC 9474, section 4: prepare, blind, finalize. */
public final class BlindClient {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HASH = 48;

    public final byte[] prepared;
    public final byte[] blinded;
    private final BigInteger inverse;
    private final BlindPublicKey key;

    private BlindClient(BlindPublicKey key, byte[] prepared, byte[] salt, BigInteger random) {
        this.key = key;
        this.prepared = prepared;
        this.inverse = random.modInverse(key.modulus());
        BigInteger encoded =
                new BigInteger(1, encode(prepared, salt, key.modulus().bitLength() - 1));
        this.blinded = bytes(
                encoded.multiply(random.modPow(key.exponent(), key.modulus())).mod(key.modulus()), key.length());
    }

    public static BlindClient fresh(BlindPublicKey key) {
        byte[] prepared = random(64);
        BigInteger random;
        do {
            random = new BigInteger(key.modulus().bitLength() - 1, RANDOM);
        } while (!random.gcd(key.modulus()).equals(BigInteger.ONE));
        return new BlindClient(key, prepared, random(HASH), random);
    }

    static BlindClient with(BlindPublicKey key, byte[] prepared, byte[] salt, BigInteger inverse) {
        return new BlindClient(key, prepared, salt, inverse.modInverse(key.modulus()));
    }

    public byte[] finish(byte[] blindSignature) {
        BigInteger signature =
                new BigInteger(1, blindSignature).multiply(inverse).mod(key.modulus());
        return bytes(signature, key.length());
    }

    /** EMSA-PSS-ENCODE of RFC 8017, section 9.1.1, with SHA-384 and MGF1. */
    private static byte[] encode(byte[] message, byte[] salt, int bits) {
        int length = (bits + 7) / 8;
        byte[] hash = sha384(ByteBuffer.allocate(8 + HASH + salt.length)
                .put(new byte[8])
                .put(sha384(message))
                .put(salt)
                .array());
        byte[] block = new byte[length - HASH - 1];
        block[block.length - salt.length - 1] = 1;
        System.arraycopy(salt, 0, block, block.length - salt.length, salt.length);
        byte[] mask = mask(hash, block.length);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= mask[i];
        }
        block[0] &= (byte) (0xff >> (8 * length - bits));
        return ByteBuffer.allocate(length).put(block).put(hash).put((byte) 0xbc).array();
    }

    private static byte[] mask(byte[] seed, int length) {
        byte[] mask = new byte[0];
        for (int i = 0; mask.length < length; i++) {
            byte[] part = sha384(
                    ByteBuffer.allocate(seed.length + 4).put(seed).putInt(i).array());
            int from = mask.length;
            mask = Arrays.copyOf(mask, from + part.length);
            System.arraycopy(part, 0, mask, from, part.length);
        }
        return Arrays.copyOf(mask, length);
    }

    private static byte[] sha384(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-384").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(BigInteger number, int length) {
        byte[] plain = number.toByteArray();
        byte[] padded = new byte[length];
        int take = Math.min(length, plain.length);
        System.arraycopy(plain, plain.length - take, padded, length - take, take);
        return padded;
    }
}
