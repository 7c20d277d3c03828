package io.fengyi.registry.formation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything the advice rests on, in one order whatever order it came in.
 *
 * @param active active enterprises of the area
 * @param covered those that an organisation covers
 */
public record AdviceInput(
        LocalDate asOf, String area, int active, int covered, List<Firm> firms, List<Standing> organisations) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public AdviceInput {
        firms = firms.stream().sorted(Comparator.comparing(Firm::id)).toList();
        organisations = organisations.stream()
                .sorted(Comparator.comparing(Standing::id))
                .toList();
    }

    /** SHA-256 of the input as JSON: the same hash, the same advice. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
