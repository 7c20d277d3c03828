package io.fengyi.registry.identity.signin;

import io.fengyi.access.Public;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one style sheet of the sign-in pages; works from 320 px, keeps the focus visible, follows dark mode. */
@RestController
@Hidden
class StyleResource {

    private static final String CSS = """
            :root{color-scheme:light dark;--ink:#1c2430;--paper:#f6f7f9;--card:#fff;--line:#8a94a3;--accent:#9a5b00;--alarm:#a4161a}
            @media (prefers-color-scheme:dark){:root{--ink:#e8ecf2;--paper:#14181e;--card:#1e242d;--line:#7c8797;--accent:#f0b35a;--alarm:#ff9a9a}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
            main{max-width:26rem;margin:8vh auto;padding:2rem;background:var(--card);border-radius:.75rem}
            .brand{margin:0;color:var(--accent);font-weight:600}
            h1{margin:.25rem 0 1.25rem;font-size:1.4rem}
            label{display:block;margin:1rem 0 .25rem}
            input:not([type=hidden]){width:100%;padding:.6rem .7rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:.4rem}
            button{width:100%;margin-top:1.5rem;padding:.7rem;font:inherit;font-weight:600;color:var(--card);background:var(--accent);border:0;border-radius:.4rem;cursor:pointer}
            :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            a{color:var(--accent)}
            .problem{padding:.6rem .8rem;color:var(--alarm);border:1px solid currentColor;border-radius:.4rem}
            .hint{font-size:.875rem}
            .qr{display:block;width:12rem;height:12rem;margin:1rem auto}
            code{overflow-wrap:anywhere}
            """;

    @Public
    @GetMapping(path = "/login/style.css", produces = "text/css;charset=UTF-8")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(CSS);
    }
}
