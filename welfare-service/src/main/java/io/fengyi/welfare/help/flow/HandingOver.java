package io.fengyi.welfare.help.flow;

import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.NotFound;
import io.fengyi.welfare.help.casefile.Sealed;
import io.fengyi.welfare.help.handover.HandOver;
import io.fengyi.welfare.help.handover.HandOverState;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A department's part in a request: handed over by the office, taken, answered or given back by the department. */
public final class HandingOver {

    private HandingOver() {}

    /** @throws Conflict 409 {@code already-handed-over} while the department has it */
    public static Decision handOver(HelpRequest request, Act act, HandOver next) {
        return request.once(act, () -> {
            Change change = Change.by(HelpCommand.HAND_OVER, request, act);
            boolean has = request.handOvers().stream()
                    .anyMatch(one -> one.department().equals(next.department())
                            && one.state().isOpen());
            if (has) {
                throw new Conflict("already-handed-over", request.id() + " is with " + next.department());
            }
            change.handOvers.add(next);
            return change.announce(new HelpEvent.HandedOver(next.department()))
                    .done(HelpCommand.HAND_OVER.path(), next.department(), next.brief(), false);
        });
    }

    public static Decision accept(HelpRequest request, Act act, String handOverId) {
        return by(request, act, handOverId, "hand-over-acceptance", null, one -> one.accept(act.at()));
    }

    public static Decision reply(HelpRequest request, Act act, String handOverId, Sealed text) {
        return by(request, act, handOverId, "hand-over-reply", text, one -> one.reply(text, act.at(), act.day()));
    }

    /** The department no longer sees the request afterwards. */
    public static Decision giveBack(HelpRequest request, Act act, String handOverId, Sealed why) {
        return by(request, act, handOverId, "hand-over-return", null, one -> one.giveBack(why, act.at()));
    }

    static boolean isWaitingFor(@Nullable String department, HandOver one) {
        return one.department().equals(department) && one.state() == HandOverState.HANDED_OVER;
    }

    private static Decision by(
            HelpRequest request,
            Act act,
            String handOverId,
            String what,
            @Nullable Sealed forRequester,
            UnaryOperator<HandOver> verb) {
        return request.once(act, () -> {
            HandOver one = request.handOvers().stream()
                    .filter(candidate -> candidate.id().equals(handOverId))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("hand-over", handOverId));
            if (!act.by().departments().contains(one.department())) {
                throw new Forbidden("forbidden", handOverId + " is with " + one.department());
            }
            HandOver next = verb.apply(one);
            boolean waiting = request.state() == HelpState.WAITING_REQUESTER;
            return Change.of(request, act)
                    .replace(waiting ? next.pause(act.at()) : next)
                    .done(what, one.department(), forRequester, forRequester != null);
        });
    }
}
