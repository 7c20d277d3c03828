package io.fengyi.registry.disclosure.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.registry.disclosure.ContactDisclosure;
import io.fengyi.registry.person.WorkerId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Hidden
class ContactDisclosureResource {

    private final ContactDisclosure contacts;

    ContactDisclosureResource(ContactDisclosure contacts) {
        this.contacts = contacts;
    }

    record Disclose(
            @NotNull @Size(max = 40) String workerId,
            @NotNull @Size(min = 2, max = 60) String subject,
            @NotNull @Size(min = 2, max = 60) String purpose) {}

    record Contact(String phone) {}

    @PostMapping("/internal/contact-disclosures")
    @Allow(Role.SERVICE)
    ResponseEntity<Contact> disclose(Caller caller, @Nullable IdempotencyKey key, @Valid @RequestBody Disclose body) {
        String phone = contacts.phone(caller, new WorkerId(body.workerId()), body.subject(), body.purpose(), key);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Contact(phone));
    }
}
