package io.fengyi.points.charter;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A points scheme with the highest version that was published. */
@Document("scheme_charters")
record SchemeCharter(@Id String id, int version) {}
