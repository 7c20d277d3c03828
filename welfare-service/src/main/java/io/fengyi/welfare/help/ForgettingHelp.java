package io.fengyi.welfare.help;

import io.fengyi.media.MediaId;
import io.fengyi.media.MediaStore;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.Keeping;
import io.fengyi.welfare.help.matter.HelpRecords;
import io.fengyi.welfare.help.store.HelpRequests;
import io.fengyi.welfare.worker.WorkerErasure;
import org.springframework.stereotype.Component;

/**
 * Deletes what help requests know of a person: texts, pictures, contact, and the key that opened them. Requests, matters
 * and their counts stay. Repeatable.
 */
@Component
class ForgettingHelp implements WorkerErasure {

    private final HelpRequests requests;
    private final HelpWriting writing;
    private final HelpRecords records;
    private final MediaStore media;
    private final HelpText text;

    ForgettingHelp(HelpRequests requests, HelpWriting writing, HelpRecords records, MediaStore media, HelpText text) {
        this.requests = requests;
        this.writing = writing;
        this.records = records;
        this.media = media;
        this.text = text;
    }

    @Override
    public void forget(String workerId) {
        for (String id : requests.idsOf(workerId)) {
            requests.find(id).ifPresent(this::deleteMedia);
            writing.bySystem(id, (request, act) -> Keeping.forget(request, act, true));
        }
        records.forget(workerId);
        text.destroyKeyOf(workerId);
    }

    /** What has been kept for a year after the end; the key of somebody without an account had no other use. */
    void forgetWords(HelpRequest request) {
        deleteMedia(request);
        writing.bySystem(request.id(), (it, act) -> Keeping.forget(it, act, false));
        if (request.personId().equals(request.id())) {
            text.destroyKeyOf(request.id());
        }
    }

    private void deleteMedia(HelpRequest request) {
        request.words().media().forEach(id -> media.delete(new MediaId(id)));
    }
}
