package io.fengyi.governance.feedbackgroup;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.governance.report.ReportDesk;
import io.fengyi.governance.report.casefile.Matter;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.submission.Submission;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaSize;
import io.fengyi.media.MediaStore;
import io.fengyi.media.Uploader;
import io.fengyi.store.Ids;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to what is said in a group, and to the report that comes of it.
 *
 * <p>A report made of a message is its author's, whoever makes it: they are thanked for it. The message's photos are
 * copied, for the two records may lose them at different times. At most one report comes of a message.
 */
@Service
public class GroupTalk {

    private final GroupDesk groups;
    private final GroupMessages messages;
    private final ReportDesk reports;
    private final MediaStore media;
    private final Clock clock;

    GroupTalk(GroupDesk groups, GroupMessages messages, ReportDesk reports, MediaStore media, Clock clock) {
        this.groups = groups;
        this.messages = messages;
        this.reports = reports;
        this.media = media;
        this.clock = clock;
    }

    /** What a message does not say and a report needs. */
    public record Completion(
            String categoryCode,
            Submission.Where where,
            Map<String, Object> attributes,
            @Nullable String noPhotoReason,
            boolean confirmPlaceOnly) {}

    /** 422 for personal data, foreign or too many media, or a message without anything. */
    public GroupMessage write(
            Caller caller, String groupId, @Nullable String text, List<String> mediaIds, @Nullable IdempotencyKey key) {
        FeedbackGroup group = groups.writable(caller, groupId);
        FreeText.check("/text", text);
        if (text == null && mediaIds.isEmpty()) {
            throw new InvalidValue("/text", "text-or-photo-required", "neither text nor photo");
        }
        Optional<GroupMessage> already = key == null ? Optional.empty() : messages.underKey(key.value());
        if (already.isPresent()) {
            return already.get();
        }
        String id = Ids.next("fbm");
        List<String> photos = List.copyOf(new LinkedHashSet<>(mediaIds));
        attach(caller, photos, id);
        boolean staff = GroupDesk.isStaff(caller);
        return messages.add(new GroupMessage(
                id,
                groupId,
                group.communityCode(),
                staff ? null : caller.workerId(),
                caller.accountId(),
                staff,
                text,
                photos,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                key == null ? null : key.value()));
    }

    /** The newest first; whoever reads the first page has seen all there is. */
    public Page<GroupMessage> read(Caller caller, String groupId, PageRequest page) {
        groups.readable(caller, groupId);
        Page<GroupMessage> shown = messages.page(groupId, page);
        groups.seen(caller, groupId, shown.items());
        return shown;
    }

    /**
     * Makes a report of the message, for its author.
     *
     * @throws Forbidden for anybody but the author, the keeper and the community's staff
     * @throws Conflict {@code message-already-reported}, {@code message-without-author}
     */
    public Report report(Caller caller, String groupId, String messageId, Completion completion) {
        FeedbackGroup group = groups.writable(caller, groupId);
        GroupMessage message = messages.find(groupId, messageId).orElseThrow(() -> new NotFound("message", messageId));
        boolean staff = GroupDesk.isStaff(caller);
        boolean may = staff
                || caller.isWorker(String.valueOf(message.author()))
                || caller.isWorker(String.valueOf(group.keeper()));
        if (!may) {
            throw new Forbidden("forbidden", "message " + messageId + " is its author's and the keeper's to report");
        }
        String author = message.author();
        String account = message.account();
        if (author == null || account == null) {
            throw new Conflict("message-without-author", messageId + ": no rider stands behind it");
        }
        if (message.reportId() != null) {
            throw new Conflict("message-already-reported", messageId + ": became " + message.reportId());
        }
        Submission submission = new Submission(
                completion.categoryCode(),
                completion.where(),
                message.text(),
                List.of(),
                message.media().stream().map(this::copy).toList(),
                completion.attributes(),
                completion.noPhotoReason(),
                false,
                false,
                completion.confirmPlaceOnly(),
                new Matter.Origin(groupId, messageId));
        Report made = reports.submit(submission, asAuthor(author, account), new IdempotencyKey("message-" + messageId));
        messages.reported(messageId, made.id(), BusinessDay.of(made.times().submittedAt()));
        return made;
    }

    /** Removes words and photos for good; for the community's staff. */
    public void redact(Caller caller, String groupId, String messageId) {
        groups.readable(caller, groupId);
        GroupMessage message = messages.find(groupId, messageId).orElseThrow(() -> new NotFound("message", messageId));
        message.media().forEach(id -> media.delete(new MediaId(id)));
        messages.removeWords(messageId);
    }

    private void attach(Caller caller, List<String> photos, String messageId) {
        for (String photo : photos) {
            if (media.find(new MediaId(photo))
                    .filter(found -> found.uploader().equals(Uploader.of(caller)))
                    .isEmpty()) {
                throw new InvalidValue("/media", "media-unknown", "media: " + photo);
            }
        }
        photos.forEach(photo -> media.attach(new MediaId(photo), Uploader.of(caller), messageId));
    }

    private Supplier<InputStream> copy(String photo) {
        return () -> media.open(new MediaId(photo), MediaSize.ORIGINAL);
    }

    /** The author, for this one report: whoever presses the button acts for them. */
    private static Caller asAuthor(String worker, String account) {
        return Caller.of(Map.of(
                "sub",
                Objects.requireNonNull(account),
                "client_id",
                "feedback-group",
                "roles",
                List.of(Role.WORKER.name()),
                "workerId",
                worker));
    }
}
