package io.fengyi.points.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The hash chain of an account: every entry seals its own fields and the hash of the entry before (I9). */
public final class Chain {
    private Chain() {}

    /** What a recomputation found; {@code firstBadSeq} is null when all is well. */
    public record Finding(
            long entries,
            @Nullable Long firstBadSeq,
            @Nullable String fault) {
        public boolean valid() {
            return firstBadSeq == null;
        }
    }

    static String start(AccountId account) {
        return sha256(account.value());
    }

    static String hash(Entry entry) {
        return sha256(canonical(entry).toString());
    }

    /** Recomputes the entries of one account, given in order from seq 1: gap, hash, link, sum of postings, balance. An
     * entry that cannot even be read is a finding too. */
    public static Finding verify(AccountId account, Iterable<Entry> entries) {
        long seen = 0;
        String prevHash = start(account);
        Balance balance = Balance.EMPTY;
        Iterator<Entry> all = entries.iterator();
        while (true) {
            Entry entry;
            try {
                if (!all.hasNext()) {
                    return new Finding(seen, null, null);
                }
                entry = all.next();
            } catch (RuntimeException unreadable) {
                return new Finding(seen + 1, seen + 1, "unreadable: " + unreadable.getMessage());
            }
            seen++;
            String fault = fault(entry, seen, prevHash, balance);
            if (fault != null) {
                return new Finding(seen, seen, fault);
            }
            balance = entry.after();
            prevHash = entry.hash();
        }
    }

    private static @Nullable String fault(Entry entry, long seq, String prevHash, Balance before) {
        if (entry.seq() != seq) {
            return "gap";
        }
        if (!entry.prevHash().equals(prevHash)) {
            return "link";
        }
        if (!entry.hash().equals(hash(entry))) {
            return "hash";
        }
        if (entry.postings().stream().mapToLong(Posting::amount).sum() != 0) {
            return "postings";
        }
        try {
            return before.apply(entry.worker(), entry.moves()).equals(entry.after()) ? null : "balance";
        } catch (IllegalArgumentException overdraft) {
            return "balance: " + overdraft.getMessage();
        }
    }

    private static CanonicalJson canonical(Entry entry) {
        Balance after = entry.after();
        return CanonicalJson.object()
                .with("id", entry.id())
                .with("accountId", entry.accountId())
                .with("seq", entry.seq())
                .with("kind", entry.kind())
                .with("key", entry.key())
                .with("postings", entry.postings().stream().map(Chain::posting).toList())
                .with("moves", entry.moves().stream().map(Chain::lot).toList())
                .with(
                        "after",
                        CanonicalJson.object()
                                .with("available", after.available().value())
                                .with("held", after.held().value())
                                .with("owed", after.owed().value())
                                .with(
                                        "lots",
                                        after.lots().stream().map(Chain::lot).toList()))
                .with("tally", tally(entry.tally()))
                .with("source", source(entry.source()))
                .with("hold", hold(entry.hold()))
                .with("relatesTo", entry.relatesTo())
                .with("reason", entry.reason())
                .with("at", entry.at())
                .with("businessDay", entry.businessDay())
                .with("prevHash", entry.prevHash());
    }

    private static CanonicalJson posting(Posting posting) {
        return CanonicalJson.object()
                .with("leg", posting.leg())
                .with("available", posting.available())
                .with("held", posting.held())
                .with("owed", posting.owed());
    }

    private static CanonicalJson lot(Lot lot) {
        return CanonicalJson.object().with("expires", lot.expires()).with("amount", lot.amount());
    }

    private static CanonicalJson tally(Tally tally) {
        return CanonicalJson.object()
                .with("day", tally.day())
                .with("today", counts(tally.today()))
                .with("thisMonth", counts(tally.thisMonth()));
    }

    private static CanonicalJson counts(SortedMap<String, Tally.Count> counts) {
        var object = CanonicalJson.object();
        for (Map.Entry<String, Tally.Count> count : counts.entrySet()) {
            object.with(
                    count.getKey(),
                    CanonicalJson.object()
                            .with("times", count.getValue().times())
                            .with("points", count.getValue().points()));
        }
        return object;
    }

    private static CanonicalJson source(Source source) {
        return CanonicalJson.object()
                .with("type", source.type())
                .with("subject", source.subject())
                .with("eventId", source.eventId())
                .with("by", source.by())
                .with("ruleId", source.ruleId())
                .with("bookVersion", source.bookVersion());
    }

    private static @Nullable CanonicalJson hold(Act.@Nullable Hold hold) {
        if (hold == null) {
            return null;
        }
        return CanonicalJson.object()
                .with("holdId", hold.holdId())
                .with("amount", hold.amount().value())
                .with("purpose", hold.purpose())
                .with("counterparty", hold.counterparty())
                .with("until", hold.until());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }

    /** Writes JSON in one way only: sorted names, no white space, integers, minimal escapes (RFC 8785 for what we use). */
    private static final class CanonicalJson {
        private final Map<String, Object> members = new TreeMap<>();

        static CanonicalJson object() {
            return new CanonicalJson();
        }

        /** Adds a member; one without a value is left out. Values are strings, longs, lists and objects of this kind. */
        CanonicalJson with(String name, @Nullable Object value) {
            if (value != null) {
                members.put(name, value);
            }
            return this;
        }

        @Override
        public String toString() {
            var out = new StringBuilder(512);
            write(this, out);
            return out.toString();
        }

        private static void write(Object value, StringBuilder out) {
            if (value instanceof CanonicalJson object) {
                out.append('{');
                String comma = "";
                for (var member : object.members.entrySet()) {
                    out.append(comma);
                    quote(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    comma = ",";
                }
                out.append('}');
            } else if (value instanceof List<?> list) {
                out.append('[');
                String comma = "";
                for (Object item : list) {
                    out.append(comma);
                    write(item, out);
                    comma = ",";
                }
                out.append(']');
            } else if (value instanceof Long || value instanceof Integer) {
                out.append(value);
            } else {
                quote(value.toString(), out);
            }
        }

        private static void quote(String text, StringBuilder out) {
            out.append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '"' -> out.append("\\\"");
                    case '\\' -> out.append("\\\\");
                    case '\b' -> out.append("\\b");
                    case '\f' -> out.append("\\f");
                    case '\n' -> out.append("\\n");
                    case '\r' -> out.append("\\r");
                    case '\t' -> out.append("\\t");
                    default -> {
                        if (c < 0x20) {
                            out.append(String.format("\\u%04x", (int) c));
                        } else {
                            out.append(c);
                        }
                    }
                }
            }
            out.append('"');
        }
    }
}
