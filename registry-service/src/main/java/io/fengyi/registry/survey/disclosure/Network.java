package io.fengyi.registry.survey.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A table as a circulation: each cell is an arc with its count as flow, each sum of the table is a node where what
 * comes in goes out. Published arcs are fixed; how far a hidden one can move is a maximum flow through the others.
 */
final class Network {

    private static final int PLENTY = Integer.MAX_VALUE / 4;

    private final int nodes;
    private final List<int[]> arcs = new ArrayList<>();
    private final List<List<Integer>> arcsAt = new ArrayList<>();

    Network(int nodes) {
        this.nodes = nodes;
        for (int i = 0; i < nodes; i++) {
            arcsAt.add(new ArrayList<>());
        }
    }

    /** @return the number of the arc */
    int hidden(int from, int to, int count) {
        arcsAt.get(from).add(arcs.size());
        arcsAt.get(to).add(arcs.size());
        arcs.add(new int[] {from, to, count});
        return arcs.size() - 1;
    }

    /** The least and the most that the arc can be when every sum holds and nothing is below zero. */
    Bounds boundsOf(int arc) {
        int[] wanted = arcs.get(arc);
        int more = most(arc, wanted[1], wanted[0], PLENTY);
        int less = most(arc, wanted[0], wanted[1], wanted[2]);
        return new Bounds(wanted[2] - less, more >= PLENTY ? PLENTY : wanted[2] + more);
    }

    /** Maximum flow in what the other hidden arcs leave over. */
    private int most(int without, int source, int sink, int limit) {
        int[] up = new int[arcs.size()];
        int[] down = new int[arcs.size()];
        for (int i = 0; i < arcs.size(); i++) {
            up[i] = i == without ? 0 : PLENTY;
            down[i] = i == without ? 0 : arcs.get(i)[2];
        }
        int total = 0;
        while (total < limit) {
            int pushed = augment(up, down, source, sink, limit - total);
            if (pushed == 0) {
                return total;
            }
            total += pushed;
        }
        return total;
    }

    private int augment(int[] up, int[] down, int source, int sink, int limit) {
        int[] cameBy = new int[nodes];
        Arrays.fill(cameBy, -1);
        int[] widest = new int[nodes];
        widest[source] = limit;
        Deque<Integer> next = new ArrayDeque<>(List.of(source));
        while (!next.isEmpty() && cameBy[sink] < 0) {
            int node = next.remove();
            for (int i : arcsAt.get(node)) {
                int[] arc = arcs.get(i);
                boolean forward = arc[0] == node && up[i] > 0;
                boolean backward = arc[1] == node && down[i] > 0;
                int to = forward ? arc[1] : arc[0];
                if ((forward || backward) && to != source && cameBy[to] < 0) {
                    cameBy[to] = i;
                    widest[to] = Math.min(widest[node], forward ? up[i] : down[i]);
                    next.add(to);
                }
            }
        }
        if (cameBy[sink] < 0) {
            return 0;
        }
        push(up, down, cameBy, source, sink, widest[sink]);
        return widest[sink];
    }

    private void push(int[] up, int[] down, int[] cameBy, int source, int sink, int flow) {
        int node = sink;
        while (node != source) {
            int i = cameBy[node];
            boolean forward = arcs.get(i)[1] == node;
            up[i] += forward ? -flow : flow;
            down[i] += forward ? flow : -flow;
            node = forward ? arcs.get(i)[0] : arcs.get(i)[1];
        }
    }
}
