package io.fengyi.welfare;

import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.ApiDocument;
import io.fengyi.testsupport.FengyiIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class ApiDocumentIT {

    @Autowired
    private Api api;

    @Test
    void codeAndCommittedDocumentAgree() {
        ApiDocument.of(api).matchesCommitted();
    }
}
