package io.fengyi.points.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReconciliationTest {

    @Test
    void theBudgetRaisesAlarmsAtEightyAndAHundredPercent() {
        assertThat(Reconciliation.Alarm.of(79, 100L)).isEqualTo(Reconciliation.Alarm.NONE);
        assertThat(Reconciliation.Alarm.of(80, 100L)).isEqualTo(Reconciliation.Alarm.AT_80_PERCENT);
        assertThat(Reconciliation.Alarm.of(100, 100L)).isEqualTo(Reconciliation.Alarm.AT_100_PERCENT);
        assertThat(Reconciliation.Alarm.of(100, null)).isEqualTo(Reconciliation.Alarm.NONE);
    }

    /** Roots of RFC 6962 trees over the leaves "a", "b", "c", computed with another implementation of SHA-256. */
    @Test
    void theMerkleRootIsThatOfRfc6962() throws Exception {
        assertThat(new MerkleTree().root()).isEqualTo(hex(sha()));
        byte[] a = sha(new byte[] {0, 'a'});
        byte[] b = sha(new byte[] {0, 'b'});
        byte[] c = sha(new byte[] {0, 'c'});
        var tree = new MerkleTree();
        tree.add("a");
        assertThat(tree.root()).isEqualTo(hex(a));
        tree.add("b");
        byte[] ab = sha(new byte[] {1}, a, b);
        assertThat(tree.root()).isEqualTo(hex(ab));
        tree.add("c");
        assertThat(tree.root()).isEqualTo(hex(sha(new byte[] {1}, ab, c)));
        assertThat(tree.size()).isEqualTo(3);
    }

    private static byte[] sha(byte[]... parts) throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
