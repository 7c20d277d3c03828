package io.fengyi.http.web;

import io.fengyi.store.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriUtils;

/** Turns the position in a {@link Page} into a cursor and a {@code Link} header (RFC 8288). */
@RestControllerAdvice
class PageAdvice implements ResponseBodyAdvice<Object> {

    private final Cursors cursors;

    PageAdvice(Cursors cursors) {
        this.cursors = cursors;
    }

    record PageBody(List<?> items, @Nullable String next) {}

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        ResolvableType type = ResolvableType.forMethodParameter(returnType);
        return Page.class == type.toClass()
                || (ResponseEntity.class == type.toClass()
                        && Page.class == type.getGeneric(0).toClass());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Page<?> page)) {
            return body;
        }
        List<Object> position = page.next();
        if (position == null) {
            return new PageBody(page.items(), null);
        }
        HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
        String next = cursors.write(new Cursors.Cursor(filters(servletRequest), position));
        String limit = servletRequest.getParameter("limit");
        response.getHeaders()
                .add(
                        HttpHeaders.LINK,
                        "<" + servletRequest.getRequestURI() + "?" + (limit == null ? "" : "limit=" + limit + "&")
                                + "cursor=" + next + ">; rel=\"next\"");
        return new PageBody(page.items(), next);
    }

    private static String filters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(e -> !e.getKey().equals("cursor") && !e.getKey().equals("limit"))
                .flatMap(e -> java.util.Arrays.stream(e.getValue())
                        .map(v -> UriUtils.encode(e.getKey(), "UTF-8") + "=" + UriUtils.encode(v, "UTF-8")))
                .collect(Collectors.joining("&"));
    }
}
