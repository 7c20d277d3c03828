package io.fengyi.points.figure;

import io.fengyi.figures.FigureQuestion;
import io.fengyi.points.account.Accounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the holders of accounts are at home: what makes a number one of an area. Unknown homes lie in no area. */
@Component
class Homes {
    private final Accounts accounts;

    Homes(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The rows whose account is at home in the area, with the community. */
    <T> Map<T, String> within(FigureQuestion question, Collection<T> rows, Function<T, String> account) {
        Map<String, String> communities =
                accounts.communitiesOf(rows.stream().map(account).collect(Collectors.toSet()));
        var within = new HashMap<T, String>();
        for (T row : rows) {
            String community = communities.get(account.apply(row));
            if (community != null && community.startsWith(question.area())) {
                within.put(row, community);
            }
        }
        return within;
    }
}
