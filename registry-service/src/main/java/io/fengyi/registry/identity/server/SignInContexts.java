package io.fengyi.registry.identity.server;

import io.fengyi.registry.identity.account.Accounts;
import io.fengyi.registry.identity.signin.SignIns;
import io.fengyi.registry.identity.token.AccountAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Knows who is signed in at {@code /oauth2/authorize} by the sign-in cookie; there is no servlet session. */
@Component
class SignInContexts implements SecurityContextRepository {

    private final SignIns signIns;
    private final Accounts accounts;

    SignInContexts(SignIns signIns, Accounts accounts) {
        this.signIns = signIns;
        this.accounts = accounts;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest())
                .<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // the sign-in pages store sign-ins; a request never does
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return read(request).isPresent();
    }

    private Optional<AccountAuthentication> read(HttpServletRequest request) {
        if (!request.getRequestURI().equals("/oauth2/authorize")) {
            return Optional.empty();
        }
        return signIns.of(request)
                .filter(signIn -> accounts.find(signIn.accountId())
                        .filter(account -> account.honoursSignInOf(signIn.signedInAt()))
                        .isPresent())
                .map(signIn -> new AccountAuthentication(signIn.accountId(), signIn.signedInAt(), signIn.id()));
    }
}
