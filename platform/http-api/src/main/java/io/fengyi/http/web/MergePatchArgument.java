package io.fengyi.http.web;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.MergePatch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a JSON Merge Patch body. */
class MergePatchArgument implements HandlerMethodArgumentResolver {

    private final JsonMapper json;
    private final Validator validator;

    MergePatchArgument(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == MergePatch.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder)
            throws IOException {
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        JsonNode body = servletRequest == null ? null : json.readTree(servletRequest.getInputStream());
        if (!(body instanceof ObjectNode patch)) {
            throw InvalidValue.badRequest("", "malformed-json", "a JSON object is expected");
        }
        return new MergePatch(patch, json, validator);
    }
}
