package io.fengyi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void areMadeOnceAndReadableByTheirOwnerOnly() throws Exception {
        DataDirectory data = DataDirectory.at(directory.resolve("data"));

        Secrets made = Secrets.from(Map.of(), data);

        assertThat(Base64.getDecoder().decode(made.masterKey())).hasSize(32);
        assertThat(made.serviceSecret()).hasSizeGreaterThan(40);
        assertThat(Secrets.from(Map.of(), data)).isEqualTo(made);
        assertThat(made.toString()).doesNotContain(made.masterKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secretsFile())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.secretsFile().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void givenOnesWinAndNothingIsWritten() {
        DataDirectory data = DataDirectory.at(directory.resolve("data"));

        Secrets given = Secrets.from(Map.of("FENGYI_MASTER_KEY", "m", "FENGYI_SERVICE_SECRET", "s"), data);

        assertThat(given).isEqualTo(new Secrets("m", "s"));
        assertThat(directory.resolve("data/secrets")).doesNotExist();
    }

    @Test
    void aFreshStartDeletesWhatWeWroteAndNothingElse() throws Exception {
        DataDirectory data = DataDirectory.at(directory);
        Secrets before = Secrets.from(Map.of(), data);
        Files.createDirectories(data.brokerDirectory().resolve("topic-0"));
        Files.writeString(directory.resolve("notes.txt"), "mine");

        data.clear();

        assertThat(data.brokerDirectory()).doesNotExist();
        assertThat(directory.resolve("notes.txt")).exists();
        assertThat(Secrets.from(Map.of(), data)).isNotEqualTo(before);
    }
}
