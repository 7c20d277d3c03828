package io.fengyi.registry.census;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.site.SiteDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** Enterprises and sites that work here. Source: registry.md 5. */
@Component
class PlaceFigures implements FigureSource {

    private final EnterpriseDesk enterprises;
    private final SiteDesk sites;

    PlaceFigures(EnterpriseDesk enterprises, SiteDesk sites) {
        this.enterprises = enterprises;
        this.sites = sites;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of("enterprises"), FigureOffer.of("sites"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        long count = key.equals("sites")
                ? sites.openOn(question.asOf(), question.area()).size()
                : enterprises.activeFor(question).apply(question.asOf()).size();
        return Figure.count(key, count)
                .records("/api/v1/" + key + "?status=ACTIVE&asOf=" + question.asOf() + "&area=" + question.area());
    }
}
