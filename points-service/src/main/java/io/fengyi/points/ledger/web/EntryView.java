package io.fengyi.points.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.EntryKind;
import io.fengyi.points.ledger.Lot;
import io.fengyi.points.ledger.Posting;
import io.fengyi.points.ledger.Source;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry as it is stored, for a dispute. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        @Schema(example = "pen_0HZ8K3QF5S1RM") String id,
        long seq,
        EntryKind kind,
        String key,
        String text,
        List<PostingView> postings,
        BalanceView after,
        Source source,
        @Nullable String relatesTo,
        @Nullable String reason,
        Instant at,
        LocalDate businessDay,
        String prevHash,
        String hash) {

    /** One leg; the amounts of all legs add up to 0. */
    record PostingView(
            @Schema(example = "issuance:report.verified") String leg, long amount) {
        static PostingView of(Posting posting) {
            return new PostingView(posting.leg(), posting.amount());
        }
    }

    /** A balance with its lots. */
    record BalanceView(long available, long held, long owed, List<Lot> lots) {
        static BalanceView of(io.fengyi.points.ledger.Balance balance) {
            return new BalanceView(
                    balance.available().value(),
                    balance.held().value(),
                    balance.owed().value(),
                    balance.lots());
        }
    }

    static EntryView of(Entry entry, String text) {
        return new EntryView(
                entry.id(),
                entry.seq(),
                entry.kind(),
                entry.key(),
                text,
                entry.postings().stream().map(PostingView::of).toList(),
                BalanceView.of(entry.after()),
                entry.source(),
                entry.relatesTo(),
                entry.reason(),
                entry.at(),
                entry.businessDay(),
                entry.prevHash(),
                entry.hash());
    }
}
