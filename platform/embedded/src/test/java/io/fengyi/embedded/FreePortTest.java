package io.fengyi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void noPortIsGivenTwiceEvenIfNobodyListensYet() {
        List<Integer> ports = IntStream.range(0, 200)
                .parallel()
                .mapToObj(any -> FreePort.take())
                .toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 27_000);
    }

    @Test
    void aPortOnWhichSomebodyListensIsNotFree() throws IOException {
        try (ServerSocket taken = new ServerSocket(FreePort.take(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePort.isFree(taken.getLocalPort())).isFalse();
        }
    }
}
