package io.fengyi.registry.survey.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** The {@code size} lowest SHA-256(seed ‖ workerId) of each stratum. Source: registry.md 3.10. */
final class SampleDraw {

    private SampleDraw() {}

    static List<Sample.Drawn> lowest(String seed, int size, List<Sample.Drawn> frame) {
        TreeMap<String, List<Sample.Drawn>> strata = new TreeMap<>();
        frame.forEach(one -> strata.computeIfAbsent(one.stratum(), stratum -> new ArrayList<>())
                .add(one));
        return strata.values().stream()
                .flatMap(stratum -> stratum.stream()
                        .sorted(Comparator.comparing(one -> hash(seed, one.workerId())))
                        .limit(size))
                .toList();
    }

    private static String hash(String seed, String workerId) {
        try {
            byte[] bytes = (seed + workerId).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
