package io.fengyi.points.simulation.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Role;
import io.fengyi.points.rulebook.RuleBooks;
import io.fengyi.points.simulation.SimulatingRuleBooks;
import io.fengyi.points.simulation.Simulation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A rule book tried out on last month's facts. */
@RestController
@RequestMapping("/api/v1/rule-books/{id}/simulation")
@Tag(name = "积分规则")
class SimulationResource {
    private final RuleBooks books;
    private final SimulatingRuleBooks simulating;

    SimulationResource(RuleBooks books, SimulatingRuleBooks simulating) {
        this.books = books;
        this.simulating = simulating;
    }

    @PostMapping
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "试算规则册", description = "用最近 30 天的事实试算:各规则分值、涉及账户数、触及上限次数;不写入任何数据。")
    Simulation simulate(@PathVariable String id) {
        return simulating.simulate(books.get(id).book());
    }
}
