package io.fengyi.welfare;

import io.fengyi.testsupport.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers at the same moment, each on a thread of its own. */
public final class AtOnce {

    private AtOnce() {}

    public static List<Answer> all(int callers, IntFunction<Answer> call) {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Answer>> calls = IntStream.range(0, callers)
                    .<Callable<Answer>>mapToObj(i -> () -> call.apply(i))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : pool.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    public static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    public static long count(List<Answer> answers, int status, String code) {
        return answers.stream()
                .filter(answer -> answer.status() == status && code.equals(answer.text("/code")))
                .count();
    }
}
