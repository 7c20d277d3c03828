package io.fengyi.gateway.page;

import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A library for pages that came as a package: its files are looked up once, whatever its version. */
record WebJar(String library) {

    Resource file(String name) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/" + library + "/*/" + name);
            if (found.length == 0) {
                throw new IllegalStateException(library + " is not on the class path: " + name);
            }
            return found[0];
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
