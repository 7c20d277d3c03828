package io.fengyi.learning.material.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.learning.material.MaterialDesk;
import io.fengyi.learning.material.MaterialFile;
import io.fengyi.learning.material.MaterialKind;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/materials")
@Allow({Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
@Tag(name = "学习资料")
class MaterialResource {

    private final MaterialDesk desk;

    MaterialResource(MaterialDesk desk) {
        this.desk = desk;
    }

    /** A new material. */
    @Schema(name = "MaterialEntry")
    record MaterialBody(
            @NotNull @Size(min = 2, max = 100) @Schema(example = "习近平著作选读")
            String title,

            @NotNull @Schema(example = "BOOK") MaterialKind kind,

            @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(description = "多个辖区时须填", example = "320299001") @Nullable
            String area) {}

    /** Copies that came in. */
    @Schema(name = "StockTaking")
    record StockTakingBody(
            @NotNull @Min(1) @Max(100_000) @Schema(description = "增加的册数", example = "300")
            Long copies,

            @NotNull @Size(min = 2, max = 200) @Schema(example = "区委宣传部配发")
            String reason) {}

    /** A material and what is left of it. */
    @Schema(name = "Material", description = "学习资料")
    record MaterialView(
            @Schema(example = "mat_0HZ8K3QF5S1RM") String id,
            @Schema(example = "习近平著作选读") String title,
            MaterialKind kind,
            @Schema(example = "320299001") String area,
            @Schema(description = "库存册数", example = "84") long stock) {

        static MaterialView of(MaterialFile material) {
            return new MaterialView(
                    material.id(), material.title(), material.kind(), material.area(), material.stock());
        }
    }

    @GetMapping
    @Operation(summary = "学习资料及库存")
    Page<MaterialView> list(Caller caller, @RequestParam @Nullable MaterialKind kind, PageRequest page) {
        return desk.list(caller, kind, page).map(MaterialView::of);
    }

    @PostMapping
    @Operation(summary = "登记学习资料", description = "登记时库存为 0，由入库增加")
    ResponseEntity<MaterialView> enter(
            Caller caller, @Valid @RequestBody MaterialBody body, @Nullable IdempotencyKey key) {
        MaterialFile material = desk.enter(caller, body.title(), body.kind(), body.area(), value(key));
        return ResponseEntity.created(URI.create("/api/v1/materials")).body(MaterialView.of(material));
    }

    @PostMapping("/{id}/stock-takings")
    @Operation(summary = "入库", description = "库存只在此增加，须写明来由")
    MaterialView takeStock(
            Caller caller,
            @PathVariable @Parameter(example = "mat_0HZ8K3QF5S1RM") String id,
            @Valid @RequestBody StockTakingBody body,
            @Nullable IdempotencyKey key) {
        return MaterialView.of(desk.takeStock(caller, id, body.copies(), body.reason(), value(key)));
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
