package io.fengyi.registry.identity.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signature version 3 of Tencent Cloud API 3.0 (TC3-HMAC-SHA256) over content type, host and JSON body of a POST. */
final class Tc3Signature {

    static final String CONTENT_TYPE = "application/json; charset=utf-8";
    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    private final String secretId;
    private final String secretKey;
    private final String service;

    Tc3Signature(String secretId, String secretKey, String service) {
        this.secretId = secretId;
        this.secretKey = secretKey;
        this.service = service;
    }

    /** Value of the {@code Authorization} header. */
    String authorization(String host, String body, Instant at) {
        String signedHeaders = "content-type;host";
        String request = String.join(
                "\n", "POST", "/", "", "content-type:" + CONTENT_TYPE, "host:" + host, "", signedHeaders, sha256(body));
        String day = DAY.format(at);
        String scope = day + "/" + service + "/tc3_request";
        String toSign = String.join("\n", ALGORITHM, String.valueOf(at.getEpochSecond()), scope, sha256(request));
        byte[] dayKey = hmac(("TC3" + secretKey).getBytes(StandardCharsets.UTF_8), day);
        byte[] key = hmac(hmac(dayKey, service), "tc3_request");
        String signature = HexFormat.of().formatHex(hmac(key, toSign));
        return ALGORITHM + " Credential=" + secretId + "/" + scope + ", SignedHeaders=" + signedHeaders + ", Signature="
                + signature;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", impossible);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
