package io.fengyi.registry.survey.blindsignature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** RFC 9474: the published vector, and what a forger may try. */
class BlindSignatureTest {

    @Test
    void theVectorOfTheRfcIsSignedAndVerified() throws Exception {
        Properties vector = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/rfc9474/rsabssa-sha384-pss-randomized.properties")) {
            vector.load(file);
        }
        BigInteger n = number(vector, "n");
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        BlindKeyPair signer = BlindKeyPair.of(
                (RSAPrivateKey) rsa.generatePrivate(new RSAPrivateKeySpec(n, number(vector, "d"))),
                (RSAPublicKey) rsa.generatePublic(new RSAPublicKeySpec(n, number(vector, "e"))));
        byte[] prepared = bytes(vector, "input_msg");
        assertThat(vector.getProperty("input_msg"))
                .isEqualTo(vector.getProperty("msg_prefix") + vector.getProperty("msg"));

        BlindClient client =
                BlindClient.with(signer.publicKey(), prepared, bytes(vector, "salt"), number(vector, "inv"));
        assertThat(client.blinded).isEqualTo(bytes(vector, "blinded_msg"));
        byte[] blindSignature = signer.sign(client.blinded);
        assertThat(blindSignature).isEqualTo(bytes(vector, "blind_sig"));
        byte[] signature = client.finish(blindSignature);
        assertThat(signature).isEqualTo(bytes(vector, "sig"));
        assertThat(signer.publicKey().verifies(prepared, signature)).isTrue();
    }

    @Test
    void aFreshTokenVerifiesAndNothingElse() {
        BlindKeyPair signer = BlindKeyPair.generate();
        BlindClient client = BlindClient.fresh(signer.publicKey());
        byte[] signature = client.finish(signer.sign(client.blinded));
        BlindPublicKey read =
                BlindPublicKey.ofJwk(signer.publicKey().n(), signer.publicKey().e());
        assertThat(read).isEqualTo(signer.publicKey());
        assertThat(read.verifies(client.prepared, signature)).isTrue();
        byte[] other = client.prepared.clone();
        other[0] ^= 1;
        assertThat(read.verifies(other, signature)).isFalse();
        assertThat(read.verifies(client.prepared, new byte[256])).isFalse();
        byte[] most = new byte[256];
        java.util.Arrays.fill(most, (byte) 0xff);
        assertThat(read.verifies(client.prepared, most)).isFalse();
        assertThat(read.verifies(client.prepared, new byte[3])).isFalse();
        assertThat(BlindKeyPair.generate().publicKey().verifies(client.prepared, signature))
                .isFalse();
        BlindKeyPair decoded = BlindKeyPair.decode(signer.encoded(), read);
        assertThat(decoded.sign(client.blinded)).isEqualTo(signer.sign(client.blinded));
    }

    @Test
    void whatIsNoMemberOfTheGroupIsNotSigned() {
        BlindKeyPair signer = BlindKeyPair.generate();
        assertThatThrownBy(() -> signer.sign(new byte[5])).isInstanceOf(BlindMessageRefused.class);
        assertThatThrownBy(() -> signer.sign(new byte[256])).isInstanceOf(BlindMessageRefused.class);
        byte[] most = new byte[256];
        java.util.Arrays.fill(most, (byte) 0xff);
        assertThatThrownBy(() -> signer.sign(most)).isInstanceOf(BlindMessageRefused.class);
    }

    private static BigInteger number(Properties vector, String name) {
        return new BigInteger(vector.getProperty(name), 16);
    }

    private static byte[] bytes(Properties vector, String name) {
        return HexFormat.of().parseHex(vector.getProperty(name));
    }
}
