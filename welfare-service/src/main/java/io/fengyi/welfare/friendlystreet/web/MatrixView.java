package io.fengyi.welfare.friendlystreet.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.http.Place;
import io.fengyi.welfare.friendlystreet.StreetMatrix;
import io.fengyi.welfare.merchant.MerchantFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A friendly street and its members in one answer. */
@Schema(name = "FriendlyStreetMatrix", description = "友好街区矩阵：一次返回全部成员")
record MatrixView(
        FriendlyStreetView street,
        @Schema(description = "成员总数", example = "2") int members,
        List<MerchantMember> merchants) {

    /** A merchant on the map of the street. */
    @Schema(name = "MerchantMember")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MerchantMember(
            @Schema(example = "mer_0HZ8K3QF5S1RM") String id,
            @Schema(example = "古镇大食堂") String name,
            @Nullable String address,
            @Nullable Place place) {

        static MerchantMember of(MerchantFile merchant) {
            return new MerchantMember(
                    merchant.id(),
                    merchant.entry().name(),
                    merchant.entry().address(),
                    merchant.entry().place());
        }
    }

    static MatrixView of(StreetMatrix matrix) {
        return new MatrixView(
                FriendlyStreetView.of(matrix.street()),
                matrix.merchants().size(),
                matrix.merchants().stream().map(MerchantMember::of).toList());
    }
}
