package io.fengyi.points;

import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.ApiDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PointsIT
class OpenApiIT {
    @Autowired
    Api api;

    @Test
    void theCommittedDocumentIsTheServedOne() {
        ApiDocument.of(api).matchesCommitted();
    }
}
