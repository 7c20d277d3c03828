package io.fengyi.governance.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What this service asks of registry-service; the narrowest client that will do. */
@FeignClient(name = "registry-service", url = "${fengyi.registry-url}")
interface RegistryContacts {

    @PostMapping(path = "/internal/contact-disclosures", consumes = "application/json")
    Contact disclose(@RequestBody Disclosure disclosure);

    /** Whose number, for what, why; registry-service audits it and shows it to the person. */
    record Disclosure(String workerId, String subject, String purpose) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contact(String phone) {}
}
