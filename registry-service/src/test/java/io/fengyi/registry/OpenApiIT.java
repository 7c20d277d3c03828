package io.fengyi.registry;

import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.ApiDocument;
import io.fengyi.testsupport.FengyiIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class OpenApiIT {

    @Autowired
    Api api;

    @Test
    void theCommittedDocumentIsTheOneServed() {
        ApiDocument.of(api).matchesCommitted();
    }
}
