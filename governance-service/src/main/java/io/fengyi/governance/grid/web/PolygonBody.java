package io.fengyi.governance.grid.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/** A GeoJSON Polygon (RFC 7946): outer ring, then holes. */
@Schema(name = "Polygon", example = """
                {"type":"Polygon","coordinates":[[[120.310,31.490],[120.315,31.490],[120.315,31.495],[120.310,31.495],[120.310,31.490]]]}""")
public record PolygonBody(
        @NotNull @Pattern(regexp = "Polygon") String type,
        @NotNull List<List<List<Double>>> coordinates) {

    static PolygonBody of(List<List<List<Double>>> rings) {
        return new PolygonBody("Polygon", rings);
    }
}
