package io.fengyi.welfare.merchant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.http.Place;
import io.fengyi.welfare.merchant.MerchantFile;
import io.fengyi.welfare.merchant.MerchantState;
import io.fengyi.welfare.merchant.MerchantStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A merchant as riders see it; its own account and staff also see the papers. */
@Schema(name = "Merchant", description = "友好商户")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MerchantView(
        @Schema(example = "mer_0HZ8K3QF5S1RM") String id,
        @Schema(example = "古镇大食堂") String name,
        MerchantState state,
        @Schema(example = "320299001001") String communityCode,
        @Nullable String friendlyStreetId,
        @Nullable String address,
        @Nullable Place place,
        @Nullable String description,
        @Schema(description = "仅本商户与辖区工作人员可见") @Nullable Papers papers) {

    /** What is nobody else's business. */
    @Schema(name = "MerchantPapers", description = "协议、信用代码与操作记录")
    record Papers(
            @Schema(example = "91320299MA1XK3QF5U") String creditCode,
            MerchantBody.AgreementBody agreement,
            Instant enteredAt,
            List<StepView> history) {}

    /** One step of the history. */
    @Schema(name = "MerchantStep")
    record StepView(
            @Schema(example = "activation") String command,
            Instant at,

            @Schema(description = "账号；系统为 SYS", example = "acc_0HZ8K3QF5S1RM")
            String by,

            @Nullable String reason) {

        static StepView of(MerchantStep step) {
            return new StepView(step.command().name().toLowerCase(Locale.ROOT), step.at(), step.by(), step.reason());
        }
    }

    static MerchantView open(MerchantFile file) {
        return of(file, null);
    }

    static MerchantView withPapers(MerchantFile file) {
        return of(
                file,
                new Papers(
                        file.entry().creditCode().value(),
                        MerchantBody.of(file.entry()).agreement(),
                        file.enteredAt(),
                        file.history().stream().map(StepView::of).toList()));
    }

    private static MerchantView of(MerchantFile file, @Nullable Papers papers) {
        return new MerchantView(
                file.id(),
                file.entry().name(),
                file.state(),
                file.entry().communityCode(),
                file.entry().friendlyStreetId(),
                file.entry().address(),
                file.entry().place(),
                file.entry().description(),
                papers);
    }
}
