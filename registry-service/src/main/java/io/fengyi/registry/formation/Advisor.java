package io.fengyi.registry.formation;

import io.fengyi.figures.SmallCells;
import io.fengyi.registry.formation.AdviceItem.Action;
import io.fengyi.registry.formation.AdviceItem.Reason;
import io.fengyi.registry.formation.AdviceItem.TagCount;
import io.fengyi.registry.formation.FormationAdvice.Share;
import io.fengyi.registry.partyorganisation.FormationMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The advice itself: four steps over numbers. Pure rules: no Spring, no Mongo, no clock here. */
final class Advisor {

    private static final int FUNCTIONAL_NEEDED = 2;

    private final AdviceInput input;
    private final List<AdviceItem> items = new ArrayList<>();

    /** Where somebody may be attached: what stands, and what this advice founds. */
    private final List<Goal> goals = new ArrayList<>();

    private record Goal(
            FormationMode mode,
            String subdistrict,
            @Nullable Standing standing,
            List<Firm> firms) {

        double metresTo(Firm firm) {
            return standing != null
                    ? standing.metresTo(firm)
                    : firms.stream()
                            .mapToDouble(f -> firm.metresTo(f.place()))
                            .min()
                            .orElse(Double.POSITIVE_INFINITY);
        }

        String name() {
            return standing != null ? standing.id() : firms.get(0).id();
        }
    }

    private Advisor(AdviceInput input) {
        this.input = input;
        input.organisations().stream()
                .filter(o -> o.mode() == FormationMode.FUNCTIONAL || o.mode() == FormationMode.JOINT)
                .forEach(o -> goals.add(new Goal(o.mode(), o.subdistrict(), o, List.of())));
    }

    static FormationAdvice advise(AdviceInput input) {
        return new Advisor(input).answer();
    }

    private FormationAdvice answer() {
        List<Firm> rest = new ArrayList<>(input.firms());
        rest.removeAll(sole(rest));
        List<Firm> few = rest.stream().filter(firm -> firm.full() > 0).toList();
        JointGroups joint = JointGroups.of(few);
        joint.groups().forEach(this::joint);
        joint.groups().forEach(rest::removeAll);
        List<Firm> some = rest.stream().filter(firm -> firm.members() > 0).toList();
        List<Firm> without = new ArrayList<>(functional(some));
        rest.stream().filter(firm -> firm.members() == 0).forEach(without::add);
        JointGroups.by(without, Firm::subdistrict).values().forEach(this::nurture);
        long adopted = items.stream()
                .filter(item -> item.action() != Action.NURTURE)
                .mapToLong(item -> item.enterpriseIds().size())
                .sum();
        return new FormationAdvice(
                input.asOf(),
                input.area(),
                input.hash(),
                Share.of(input.covered(), input.active()),
                Share.of(input.covered() + adopted, input.active()),
                List.copyOf(items));
    }

    private List<Firm> sole(List<Firm> firms) {
        List<Firm> alone =
                firms.stream().filter(firm -> firm.full() >= JointGroups.NEEDED).toList();
        for (Firm firm : alone) {
            items.add(AdviceItem.of(
                    Action.FOUND,
                    FormationMode.SOLE,
                    List.of(firm),
                    null,
                    missing(firm.here()),
                    List.of(
                            new Reason("FULL_ENOUGH", "有正式党员" + firm.full() + "名，可单独建立党支部"),
                            transfers(firm.here(), firm.away())),
                    List.of(new Reason("FUNCTIONAL_FIRST", "组织关系转入前，可先建功能型党支部，不需转接"))));
        }
        return alone;
    }

    private void joint(List<Firm> group) {
        int here = group.stream().mapToInt(Firm::here).sum();
        int away = group.stream().mapToInt(Firm::away).sum();
        goals.add(new Goal(FormationMode.JOINT, group.get(0).subdistrict(), null, group));
        items.add(AdviceItem.of(
                Action.FOUND,
                FormationMode.JOINT,
                group,
                null,
                missing(here),
                List.of(
                        new Reason(
                                "FULL_TOGETHER",
                                group.size() + "家企业各有正式党员不足3名，合计" + JointGroups.full(group) + "名，可联合建立党支部"),
                        transfers(here, away)),
                List.of(new Reason("FUNCTIONAL_FIRST", "组织关系转入前，可先建功能型党支部，不需转接"))));
    }

    /** @return those for whom there is nothing to found, extend or attach to */
    private List<Firm> functional(List<Firm> some) {
        List<Firm> alone = new ArrayList<>();
        for (List<Firm> there : JointGroups.by(some, Firm::subdistrict).values()) {
            for (List<Firm> alike : JointGroups.by(there, Firm::mainWorkerType).values()) {
                alone.addAll(functionalOfOneKind(alike));
            }
        }
        return alone.stream().filter(firm -> !attached(firm)).toList();
    }

    private List<Firm> functionalOfOneKind(List<Firm> alike) {
        Firm first = alike.get(0);
        int members = alike.stream().mapToInt(Firm::members).sum();
        Standing same = input.organisations().stream()
                .filter(o -> o.mode() == FormationMode.FUNCTIONAL)
                .filter(o -> o.subdistrict().equals(first.subdistrict()))
                .filter(o -> o.mainWorkerType().equals(first.mainWorkerType()))
                .findFirst()
                .orElse(null);
        if (same == null && members < FUNCTIONAL_NEEDED) {
            return alike;
        }
        if (same == null) {
            goals.add(new Goal(FormationMode.FUNCTIONAL, first.subdistrict(), null, alike));
        }
        items.add(AdviceItem.of(
                same == null ? Action.FOUND : Action.EXTEND,
                FormationMode.FUNCTIONAL,
                alike,
                same == null ? null : same.id(),
                0,
                List.of(
                        same == null
                                ? new Reason(
                                        "MEMBERS_OF_ONE_KIND",
                                        "同一街道同类企业" + alike.size() + "家，共有党员" + members + "名，可建功能型党支部，不需转接组织关系")
                                : new Reason(
                                        "FUNCTIONAL_OF_ONE_KIND",
                                        "本街道已有同类功能型党支部，可将" + alike.size() + "家企业的" + members + "名党员纳入")),
                List.of(new Reason("JOINT_LATER", "正式党员满3名后，可转为联合党支部"))));
        return List.of();
    }

    private boolean attached(Firm firm) {
        Goal nearest = goals.stream()
                .filter(goal -> goal.subdistrict().equals(firm.subdistrict()))
                .min(Comparator.comparingDouble((Goal goal) -> goal.metresTo(firm))
                        .thenComparing(Goal::name))
                .orElse(null);
        if (nearest == null) {
            return false;
        }
        items.add(AdviceItem.of(
                Action.EXTEND,
                nearest.mode(),
                List.of(firm),
                nearest.standing() == null ? null : nearest.standing().id(),
                0,
                List.of(new Reason(
                        "ATTACHED_TO_NEAREST",
                        "有党员" + firm.members() + "名，不足以单独组建，就近纳入"
                                + (nearest.standing() == null ? "本建议中" + nearest.name() + "所在的党支部" : "已有的党支部"))),
                List.of()));
        return true;
    }

    private void nurture(List<Firm> firms) {
        int members = firms.stream().mapToInt(Firm::members).sum();
        long activists = firms.stream().mapToLong(Firm::activists).sum();
        Map<String, Long> tags = new TreeMap<>();
        firms.forEach(firm -> firm.roleTags().forEach((tag, people) -> tags.merge(tag, people, Long::sum)));
        Reason why = members == 0
                ? new Reason("NO_MEMBER", firms.size() + "家企业尚无党员，先派指导员、抓培养")
                : new Reason("NOTHING_NEAR", firms.size() + "家企业党员过少，街道内又无可纳入的党支部，先派指导员、抓培养");
        items.add(AdviceItem.of(Action.NURTURE, null, firms, null, 0, List.of(why), List.of())
                .with(
                        shown(activists),
                        tags.entrySet().stream()
                                .map(tag -> new TagCount(tag.getKey(), shown(tag.getValue())))
                                .toList()));
    }

    private static @Nullable Long shown(long people) {
        return SmallCells.hides(people) ? null : (Long) people;
    }

    private static int missing(int here) {
        return Math.max(0, JointGroups.NEEDED - here);
    }

    private static Reason transfers(int here, int away) {
        int missing = missing(here);
        return missing == 0
                ? new Reason("NO_TRANSFER", "其中组织关系在本地" + here + "名，不需转接")
                : new Reason("TRANSFERS", "其中组织关系在本地" + here + "名、在外" + away + "名，须转入" + missing + "名");
    }
}
