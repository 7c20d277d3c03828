package io.fengyi.standalone;

/**
 * Something that {@code --demo} does once everything answers, for example loading the demo data; found by {@link
 * java.util.ServiceLoader}. It must find its own work done when it is called again at the next start.
 */
public interface AfterStart {

    /**
     * Does the work and says how far it is.
     *
     * @throws RuntimeException if it failed; the applications go on running
     */
    void run(RunningStack stack, Progress progress);
}
