package io.fengyi.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secrets that all applications share: given by the environment, else made at the first start and kept in a file
 * that only its owner can read.
 *
 * @param masterKey base64 of 32 bytes; wraps the keys of personal data
 * @param serviceSecret client secret of the service accounts
 */
record Secrets(String masterKey, String serviceSecret) {

    private static final String MASTER_KEY = "FENGYI_MASTER_KEY";
    private static final String SERVICE_SECRET = "FENGYI_SERVICE_SECRET";
    private static final int BYTES = 32;
    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);

    static Secrets from(Map<String, String> environment, DataDirectory data) {
        String masterKey = environment.getOrDefault(MASTER_KEY, "");
        String serviceSecret = environment.getOrDefault(SERVICE_SECRET, "");
        if (!masterKey.isBlank() && !serviceSecret.isBlank()) {
            return new Secrets(masterKey, serviceSecret);
        }
        Path file = data.secretsFile();
        if (!Files.exists(file)) {
            create(file);
        }
        Properties kept = read(file);
        return new Secrets(
                masterKey.isBlank() ? kept.getProperty(MASTER_KEY) : masterKey,
                serviceSecret.isBlank() ? kept.getProperty(SERVICE_SECRET) : serviceSecret);
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Written aside and then linked: of two processes that start at once, one wins and both read the same. */
    private static void create(Path file) {
        Properties properties = new Properties();
        properties.setProperty(MASTER_KEY, random(Base64.getEncoder()));
        properties.setProperty(SERVICE_SECRET, random(Base64.getUrlEncoder().withoutPadding()));
        StringWriter text = new StringWriter();
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            properties.store(text, "Whoever has these can read personal data. Losing them loses it.");
            Path draft = Files.createTempFile(file.getParent(), "draft", "", ownerOnly);
            Files.writeString(draft, text.toString());
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException another) {
                LOG.debug("Another process has made the secrets", another);
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random(Base64.Encoder encoder) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return encoder.encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
