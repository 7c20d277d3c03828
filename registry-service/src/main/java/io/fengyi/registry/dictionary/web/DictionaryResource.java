package io.fengyi.registry.dictionary.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.registry.dictionary.Dictionaries;
import io.fengyi.registry.dictionary.DictionaryName;
import io.fengyi.registry.dictionary.ItemFacts;
import io.fengyi.registry.dictionary.ItemView;
import io.fengyi.registry.input.VersionOrNew;
import io.fengyi.store.Checksums;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1/dictionaries")
@Tag(name = "字典")
class DictionaryResource {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Dictionaries dictionaries;

    DictionaryResource(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    record ItemBody(
            @Schema(example = "COURIER") String code,
            @Schema(example = "快递员") String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Schema(description = "修改时放入 If-Match") long version) {

        static ItemBody of(ItemView item) {
            return new ItemBody(item.code(), item.name(), item.validFrom(), item.validTo(), item.version());
        }
    }

    record DictionaryBody(@Schema(example = "workerType") String name, List<ItemBody> items) {}

    record PutItem(
            @NotNull @Size(min = 1, max = 60) @Schema(example = "代驾司机")
            String name,

            @NotNull @Schema(example = "2023-01-01") LocalDate validFrom,
            @Schema(description = "停用的第一天") @Nullable LocalDate validTo) {}

    @GetMapping("/{name}")
    @Public
    @Operation(
            summary = "一个字典的全部条目（带 ETag）",
            description = "workerType、industry、engagement、roleTag、politicalStatus、unit；asOf 只看当日可用的条目")
    @Nullable
    ResponseEntity<DictionaryBody> get(
            @PathVariable String name, @RequestParam @Nullable LocalDate asOf, WebRequest request) {
        List<ItemView> items = dictionaries.of(DictionaryName.ofPath(name), asOf);
        String etag = '"' + Checksums.of(items.toString()).substring(0, 24) + '"';
        if (request.checkNotModified(etag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new DictionaryBody(name, items.stream().map(ItemBody::of).toList()));
    }

    @PutMapping("/{name}/items/{code}")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "新增、改名或停用条目", description = "已存在时须带 If-Match（条目的 version）")
    @ApiResponse(responseCode = "200", description = "已修改")
    @ApiResponse(responseCode = "201", description = "已新增")
    ResponseEntity<ItemBody> put(
            @PathVariable String name,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PutItem body) {
        ItemFacts facts = new ItemFacts(body.name(), body.validFrom(), body.validTo());
        ItemView item = dictionaries.put(DictionaryName.ofPath(name), code, facts, VersionOrNew.of(ifMatch));
        return item.version() == 0
                ? Answers.created(URI.create("/api/v1/dictionaries/" + name), ItemBody.of(item), 0)
                : Answers.ok(ItemBody.of(item), item.version());
    }
}
