package io.fengyi.registry.survey.question;

import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.InvalidValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which replies fit the questions. */
public final class ReplyRules {

    private ReplyRules() {}

    /**
     * The replies as they may be stored: without personal data in their text.
     *
     * @throws InvalidValue 422 {@code reply-invalid} for an unknown question or option, or a part that the kind has not
     */
    public static List<Reply> checked(List<Question> questions, List<Reply> replies) {
        List<Reply> checked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < replies.size(); i++) {
            Reply reply = replies.get(i);
            String pointer = "/replies/" + i;
            Question question = questions.stream()
                    .filter(asked -> asked.key().equals(reply.question()))
                    .findFirst()
                    .orElseThrow(() -> refused(pointer, "question: " + reply.question()));
            if (!seen.add(question.key())) {
                throw refused(pointer, "question: " + question.key() + " (answered above)");
            }
            checked.add(checked(pointer, question, reply));
        }
        if (checked.isEmpty()) {
            throw refused("/replies", "no reply");
        }
        return checked;
    }

    private static Reply checked(String pointer, Question question, Reply reply) {
        QuestionKind kind = question.kind();
        only(pointer, "options", reply.options(), kind == QuestionKind.SINGLE || kind == QuestionKind.MULTI);
        only(pointer, "number", reply.number(), kind == QuestionKind.NUMBER);
        only(pointer, "rows", reply.rows(), kind == QuestionKind.MATRIX);
        only(pointer, "text", reply.text(), kind == QuestionKind.TEXT);
        List<String> known = question.optionKeys().toList();
        if (reply.options() != null) {
            chosen(pointer, kind, known, reply.options());
        }
        if (reply.number() != null && question.bandOf(reply.number()).isEmpty()) {
            throw refused(pointer, "number: " + reply.number());
        }
        for (Map.Entry<String, String> row :
                (reply.rows() == null ? Map.<String, String>of() : reply.rows()).entrySet()) {
            boolean asked =
                    question.matrixRows().stream().anyMatch(one -> one.key().equals(row.getKey()));
            if (!asked || !known.contains(row.getValue())) {
                throw refused(pointer, "rows: " + row.getKey() + " → " + row.getValue());
            }
        }
        String text = reply.text() == null
                ? null
                : PersonalDataScan.redact(reply.text().strip());
        return new Reply(reply.question(), reply.options(), reply.number(), reply.rows(), text);
    }

    private static void chosen(String pointer, QuestionKind kind, List<String> known, List<String> chosen) {
        boolean several = kind == QuestionKind.MULTI;
        if (chosen.isEmpty()
                || (!several && chosen.size() > 1)
                || new HashSet<>(chosen).size() < chosen.size()
                || !known.containsAll(chosen)) {
            throw refused(pointer, "options: " + chosen + " (" + known + " are possible)");
        }
    }

    private static void only(String pointer, String what, @Nullable Object given, boolean wanted) {
        if ((given != null) != wanted) {
            throw refused(pointer, what + (wanted ? " is missing" : " does not belong to this kind"));
        }
    }

    private static InvalidValue refused(String pointer, String why) {
        return new InvalidValue(pointer, "reply-invalid", why);
    }
}
