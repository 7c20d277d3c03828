package io.fengyi.welfare.help;

import io.fengyi.media.MediaId;
import io.fengyi.media.MediaStore;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.casefile.Requester;
import io.fengyi.welfare.help.casefile.RightsTopic;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.HelpState;
import io.fengyi.welfare.help.flow.Keeping;
import io.fengyi.welfare.help.store.HelpRequests;
import io.fengyi.welfare.worker.Anonymous;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a person's help requests know: theirs to read, as they see it themselves, and deleted with them: texts, pictures,
 * contact, and the link. Requests, matters and their counts stay. Repeatable.
 */
@Component
class ForgettingHelp implements PersonalData {

    private final HelpRequests requests;
    private final HelpWriting writing;
    private final MediaStore media;
    private final HelpText text;

    ForgettingHelp(HelpRequests requests, HelpWriting writing, MediaStore media, HelpText text) {
        this.requests = requests;
        this.writing = writing;
        this.media = media;
        this.text = text;
    }

    /** Something written, by whom in which standing. */
    private record Said(String from, Instant at, @Nullable String text) {}

    private record Row(
            String id,
            HelpState state,
            HelpCategory category,
            @Nullable RightsTopic topic,
            String communityCode,
            @Nullable String stationId,
            Instant submittedAt,
            @Nullable String text,
            List<String> pictures,
            @Nullable String callBackNumber,
            boolean shareContact,
            boolean wantsLegalAid,
            List<Said> said) {}

    @Override
    public String section() {
        return "help-requests";
    }

    @Override
    public List<?> of(String workerId) {
        return requests.idsOf(workerId).stream()
                .sorted()
                .flatMap(id -> requests.find(id).stream())
                .map(this::row)
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        Erased erased = Erased.removed(0);
        for (String id : requests.idsOf(workerId)) {
            long pictures = requests.find(id).map(this::deleteMedia).orElse(0L);
            writing.bySystem(id, (request, act) -> Keeping.forget(request, act, true));
            erased = erased.and(Erased.removed(pictures)).and(Erased.kept(1, Anonymous.COUNT));
        }
        return erased;
    }

    /** What has been kept for a year after the end; the key of somebody without an account had no other use. */
    void forgetWords(HelpRequest request) {
        deleteMedia(request);
        writing.bySystem(request.id(), (it, act) -> Keeping.forget(it, act, false));
        if (request.personId().equals(request.id())) {
            text.destroyKeyOf(request.id());
        }
    }

    private long deleteMedia(HelpRequest request) {
        request.words().media().forEach(id -> media.delete(new MediaId(id)));
        return request.words().media().size();
    }

    private Row row(HelpRequest request) {
        String person = request.personId();
        Requester requester = request.requester();
        return new Row(
                request.id(),
                request.state(),
                request.plea().category(),
                request.plea().topic(),
                request.plea().communityCode(),
                request.plea().stationId(),
                request.times().submittedAt(),
                text.open(person, request.words().text()),
                request.words().media(),
                requester == null ? null : text.open(person, requester.contact()),
                requester != null && requester.shareContact(),
                request.plea().wantsLegalAid(),
                said(request, person));
    }

    /** Messages both ways, and the notes and answers that the requester may read. */
    private List<Said> said(HelpRequest request, String person) {
        Stream<Said> messages = request.words().messages().stream()
                .map(message -> new Said(message.from(), message.at(), text.open(person, message.text())));
        Stream<Said> notes = request.history().stream()
                .filter(step -> step.open() && step.note() != null)
                .map(step -> new Said(step.by(), step.at(), text.open(person, step.note())));
        Stream<Said> answers = request.handOvers().stream()
                .filter(one -> one.reply() != null && one.repliedAt() != null)
                .map(one -> new Said(one.department(), one.repliedAt(), text.open(person, one.reply())));
        return Stream.of(messages, notes, answers)
                .flatMap(all -> all)
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
    }
}
