package io.fengyi.http.web;

import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.ProblemTable;
import io.fengyi.http.StaleVersion;
import io.fengyi.http.TooMany;
import io.fengyi.http.Unavailable;
import io.fengyi.store.Contended;
import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The rows that hold in every service. */
final class StandardProblems {

    private static final Duration SOON = Duration.ofSeconds(2);

    private StandardProblems() {}

    static ProblemTable table() {
        return ours().answer(NoResourceFoundException.class, 404, "not-found")
                .answer(HttpRequestMethodNotSupportedException.class, 405, "method-not-allowed")
                .with("allowed", HttpRequestMethodNotSupportedException::getSupportedMethods)
                .answer(HttpMediaTypeNotAcceptableException.class, 406, "not-acceptable")
                .answer(HttpMediaTypeNotSupportedException.class, 415, "media-type-not-supported")
                .answer(MaxUploadSizeExceededException.class, 413, "body-too-large")
                .answer(MultipartException.class, 400, "malformed-multipart")
                .answer(MissingServletRequestPartException.class, 400, "part-missing")
                .at(MissingServletRequestPartException::getRequestPartName)
                .answer(MissingServletRequestParameterException.class, 400, "parameter-missing")
                .at(MissingServletRequestParameterException::getParameterName)
                .answer(MissingRequestHeaderException.class, 400, "header-missing")
                .at(MissingRequestHeaderException::getHeaderName)
                .answer(MethodArgumentTypeMismatchException.class, 400, "invalid-value")
                .at(MethodArgumentTypeMismatchException::getName)
                .answer(HttpMessageNotReadableException.class, 400, "malformed-json")
                .answer(BodyTooLarge.class, 413, "body-too-large")
                .answer(OptimisticLockingFailureException.class, 503, "contended")
                .retryAfter(e -> SOON)
                .answer(DataAccessResourceFailureException.class, 503, "store-unavailable")
                .retryAfter(e -> SOON);
    }

    private static ProblemTable ours() {
        return new ProblemTable()
                .answer(NotFound.class, 404, "not-found")
                .answer(Forbidden.class, 403, Forbidden::code)
                .answer(Conflict.class, 409, Conflict::code)
                .answer(InvalidTransition.class, 409, "invalid-transition")
                .with("from", InvalidTransition::from)
                .with("allowed", InvalidTransition::allowed)
                .arguments(e -> new Object[] {e.from(), e.command(), String.join("、", e.allowed())})
                .answer(InvalidValue.class, InvalidValue::status, InvalidValue::code)
                .at(InvalidValue::pointer)
                .answer(TooMany.class, 429, TooMany::code)
                .retryAfter(TooMany::retryAfter)
                .answer(Unavailable.class, 503, "unavailable")
                .retryAfter(Unavailable::retryAfter)
                .answer(StaleVersion.class, 412, "stale-version")
                .answer(PreconditionMissing.class, 428, "precondition-missing")
                .answer(Contended.class, 503, "contended")
                .retryAfter(e -> SOON);
    }
}
