package io.fengyi.governance.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All boundaries of one community in one document: where "no overlap" is decided, so that two people who draw at the
 * same time cannot both be right.
 */
@Document("community_plans")
record CommunityPlan(
        @Id String communityCode, @Version @Nullable Long version, List<Piece> pieces) {

    /** One grid's boundary. */
    record Piece(String gridCode, List<List<List<Double>>> rings) {}

    CommunityPlan {
        pieces = List.copyOf(pieces);
    }

    static CommunityPlan empty(String communityCode) {
        return new CommunityPlan(communityCode, null, List.of());
    }

    CommunityPlan with(Piece piece) {
        List<Piece> next = new ArrayList<>(without(piece.gridCode()).pieces);
        next.add(piece);
        return new CommunityPlan(communityCode, version, next);
    }

    CommunityPlan without(String gridCode) {
        return new CommunityPlan(
                communityCode,
                version,
                pieces.stream()
                        .filter(piece -> !piece.gridCode().equals(gridCode))
                        .toList());
    }
}
