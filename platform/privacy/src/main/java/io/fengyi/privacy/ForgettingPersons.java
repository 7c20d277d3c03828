package io.fengyi.privacy;

import io.fengyi.access.vault.PersonalVault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Forgets a person in every section of this service, destroys their key here and acknowledges it.
 *
 * <p>Facts about them may still be on their way on other topics, so a quarter of an hour later it is done once more. Source:
 * platform.md 3.4.
 */
final class ForgettingPersons {

    private static final Logger log = LoggerFactory.getLogger(ForgettingPersons.class);
    static final Duration SECOND_LOOK = Duration.ofMinutes(15);

    private final List<PersonalData> sections;
    private final DataParts parts;
    private final SensitiveOpenings openings;
    private final PersonalVault vault;
    private final ErasureNotes notes;
    private final Clock systemClock;

    ForgettingPersons(
            List<PersonalData> sections,
            DataParts parts,
            SensitiveOpenings openings,
            PersonalVault vault,
            ErasureNotes notes,
            Clock systemClock) {
        this.sections = Sections.named(sections);
        this.parts = parts;
        this.openings = openings;
        this.vault = vault;
        this.notes = notes;
        this.systemClock = systemClock;
    }

    /** @param requestId erasure to acknowledge; null when nobody waits for it */
    void forget(String workerId, @Nullable String requestId) {
        erase(workerId, requestId);
        if (requestId != null) {
            notes.acknowledge(requestId, workerId, systemClock.instant().plus(SECOND_LOOK));
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void secondLook() {
        for (ErasureNote note : notes.dueAgain(systemClock.instant())) {
            String workerId = note.workerId();
            if (workerId != null) {
                try {
                    erase(workerId, note.id());
                    notes.acknowledge(note.id(), workerId, null);
                } catch (RuntimeException e) {
                    log.warn("event=erasure-second-look id={} hop=failed", note.id(), e);
                }
            }
        }
    }

    private void erase(String workerId, @Nullable String requestId) {
        for (PersonalData data : sections) {
            Erased erased = data.erase(workerId);
            if (requestId != null) {
                notes.count(requestId, workerId, data.section(), erased);
            }
        }
        parts.forget(workerId);
        openings.forget(workerId);
        vault.destroy(workerId);
    }
}
