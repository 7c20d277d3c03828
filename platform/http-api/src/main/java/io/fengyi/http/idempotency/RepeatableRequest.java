package io.fengyi.http.idempotency;

import io.fengyi.store.Checksums;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A request whose body has been read once to tell it from another: a small JSON body is held in memory, the parts of a
 * multipart body lie where the server put them.
 *
 * @param fingerprint SHA-256 of the body, or of the names and contents of its parts in order of name
 */
record RepeatableRequest(HttpServletRequest request, String fingerprint) {

    static RepeatableRequest of(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return new RepeatableRequest(request, ofParts(List.copyOf(request.getParts())));
        }
        byte[] body = request.getInputStream().readAllBytes();
        return new RepeatableRequest(new Held(request, body), Checksums.of(body));
    }

    private static String ofParts(List<Part> parts) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Part part :
                parts.stream().sorted(Comparator.comparing(Part::getName)).toList()) {
            all.append(part.getName())
                    .append('=')
                    .append(digest(part.getInputStream()))
                    .append('\n');
        }
        return Checksums.of(all.toString());
    }

    private static String digest(InputStream content) throws IOException {
        try (DigestInputStream in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[16_384];
            int n;
            do {
                n = in.read(buffer);
            } while (n >= 0);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class Held extends HttpServletRequestWrapper {

        private final byte[] body;

        Held(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new HeldStream(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class HeldStream extends ServletInputStream {

        private final ByteArrayInputStream in;

        HeldStream(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return in.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("a held body is read by blocking reads");
        }
    }
}
