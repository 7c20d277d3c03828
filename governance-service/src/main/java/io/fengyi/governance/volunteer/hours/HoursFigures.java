package io.fengyi.governance.volunteer.hours;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.governance.volunteer.figure.Sums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Confirmed hours, and check-ins that were not voided, by the day of the activity. Source: governance.md 5. */
@Component
class HoursFigures implements FigureSource {

    private static final String HOURS = "volunteerHours";
    private static final String PERSON_TIMES = "volunteerPersonTimes";
    private static final String STATE = "state";
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final Sums.Fields FIELDS = new Sums.Fields("spell.month", "spell.communityCode", "spell.channel");

    private final Sums sums;

    HoursFigures(Sums sums) {
        this.sums = sums;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(Sums.offer(HOURS), Sums.offer(PERSON_TIMES));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        return key.equals(HOURS) ? hours(question) : personTimes(question);
    }

    private Figure hours(FigureQuestion question) {
        List<Sums.Sum> groups = of(question, Criteria.where(STATE).is(HoursState.CONFIRMED));
        long minutes = groups.stream().mapToLong(Sums.Sum::minutes).sum();
        long n = groups.stream().mapToLong(Sums.Sum::count).sum();
        return Sums.grouped(Figure.measure(HOURS, hours(minutes), n), question, groups, sum -> hours(sum.minutes()));
    }

    private Figure personTimes(FigureQuestion question) {
        List<Sums.Sum> groups = of(question, Criteria.where(STATE).in(HoursState.RECORDED, HoursState.CONFIRMED));
        long personTimes = groups.stream().mapToLong(Sums.Sum::count).sum();
        return Sums.grouped(Figure.count(PERSON_TIMES, personTimes), question, groups, Sums.Sum::count);
    }

    private List<Sums.Sum> of(FigureQuestion question, Criteria counted) {
        return sums.of(VolunteerHours.class, question, "spell.businessDay", counted, FIELDS);
    }

    private static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(MINUTES, 1, RoundingMode.HALF_UP);
    }
}
