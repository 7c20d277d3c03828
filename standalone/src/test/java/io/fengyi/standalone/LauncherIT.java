package io.fengyi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own: starts, says so, stops cleanly on SIGTERM, starts again on the same data. */
class LauncherIT {

    @TempDir
    Path directory;

    @Test
    void startsPartsStopsOnSignalAndStartsAgainOnTheSameData() throws Exception {
        String[] options = {
            "--only=store,broker",
            "--data=" + directory.resolve("data"),
            "--port.store=" + FreePort.take(),
            "--port.broker=" + FreePort.take()
        };
        for (int round = 0; round < 2; round++) {
            Process process = launch(options);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> output().contains("READY"));
            assertThat(output()).contains("store ready").contains("Kafka ready");

            process.destroy();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(output()).contains("stopped, data are saved");
        }
        assertThat(directory.resolve("data/store/documents")).isNotEmptyFile();
        assertThat(directory.resolve("data/broker/.kafka_cleanshutdown")).exists();
    }

    @Test
    void anUnknownPartIsRefusedWithTheKnownOnes() throws Exception {
        Process process = launch("--only=points", "--data=" + directory.resolve("data"));

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(output()).contains("unknown part: points").contains("points-service");
    }

    private Process launch(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dfengyi.logs=" + directory.resolve("logs"),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("output"));
    }
}
