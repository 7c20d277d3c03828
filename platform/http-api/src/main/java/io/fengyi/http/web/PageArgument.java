package io.fengyi.http.web;

import io.fengyi.http.InvalidValue;
import io.fengyi.store.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit} and {@code cursor}. */
class PageArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Cursors.Cursor cursor =
                (Cursors.Cursor) request.getAttribute(CursorFilter.CURSOR, RequestAttributes.SCOPE_REQUEST);
        return new PageRequest(limit(request.getParameter("limit")), cursor == null ? null : cursor.after());
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= PageRequest.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw refused(text).causedBy(e);
        }
        throw refused(text);
    }

    private static InvalidValue refused(String text) {
        return InvalidValue.badRequest("limit", "limit: " + text + " (1 to " + PageRequest.MAX_LIMIT + ")");
    }
}
