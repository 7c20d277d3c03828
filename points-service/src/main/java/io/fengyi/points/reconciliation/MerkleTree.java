package io.fengyi.points.reconciliation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Merkle tree hash of RFC 6962, section 2.1: SHA-256, leaves prefixed 0x00, inner nodes 0x01. */
final class MerkleTree {
    private final List<byte[]> leaves = new ArrayList<>();

    void add(String leaf) {
        leaves.add(hash((byte) 0, leaf.getBytes(StandardCharsets.UTF_8), new byte[0]));
    }

    int size() {
        return leaves.size();
    }

    /** 64 hex digits; of no leaf at all the hash of nothing. */
    String root() {
        return HexFormat.of().formatHex(leaves.isEmpty() ? digest().digest() : root(leaves));
    }

    private static byte[] root(List<byte[]> nodes) {
        if (nodes.size() == 1) {
            return nodes.get(0);
        }
        int split = Integer.highestOneBit(nodes.size() - 1);
        return hash((byte) 1, root(nodes.subList(0, split)), root(nodes.subList(split, nodes.size())));
    }

    private static byte[] hash(byte prefix, byte[] left, byte[] right) {
        MessageDigest digest = digest();
        digest.update(prefix);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
