package io.fengyi.learning.publication;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Numbers issued, and the share of their recipients who confirmed reading. Source: learning.md 5. */
@Component
class PublicationFigures implements FigureSource {

    private final Publications publications;

    PublicationFigures(Publications publications) {
        this.publications = publications;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of("publicationsIssued"), FigureOffer.of("readShare"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        List<Publication> issued = publications.issued(question);
        if (key.equals("publicationsIssued")) {
            return Figure.count(key, issued.size())
                    .records("/api/v1/publications?area=" + question.area() + "&issuedFrom=" + question.from()
                            + "&issuedTo=" + question.asOf());
        }
        long recipients =
                issued.stream().mapToLong(one -> one.recipients().size()).sum();
        long receipts = issued.stream().mapToLong(one -> one.receipts().size()).sum();
        return Figure.share(key, receipts, recipients, 1);
    }
}
