package io.fengyi.welfare.job.web;

import io.fengyi.http.Place;
import io.fengyi.welfare.job.EmploymentType;
import io.fengyi.welfare.job.JobEntry;
import io.fengyi.welfare.job.Wage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is sent to enter an advert, and what a patch is applied to. */
@Schema(name = "JobEntry", description = "招聘信息")
record JobBody(
        @NotNull @Size(min = 2, max = 60) @Schema(example = "分拣员")
        String title,

        @NotNull @Size(min = 2, max = 60) @Schema(example = "顺路快递")
        String employer,

        @NotNull @Min(1) @Max(500) @Schema(description = "招聘人数", example = "6")
        Integer headcount,

        @NotNull @Schema(example = "FULL_TIME") EmploymentType employmentType,
        @NotNull @Valid WageBody wage,

        @NotNull @Pattern(regexp = "\\d{12}") @Schema(description = "工作地社区代码", example = "320299001004")
        String communityCode,

        @NotNull @Size(min = 2, max = 200) @Schema(example = "园区路 8 号")
        String address,

        @Nullable Place place,

        @NotNull @Size(min = 2, max = 3_000) @Schema(example = "夜间分拣，提供宿舍，缴纳社会保险。")
        String text,

        @NotNull @Schema(description = "最后展示日，不超过 60 天", example = "2023-04-30")
        LocalDate validThrough) {

    /** Yuan for a period. */
    @Schema(name = "Wage", description = "薪酬（元）")
    record WageBody(
            @NotNull @Min(0) @Max(1_000_000) @Schema(example = "5000")
            Integer min,

            @NotNull @Min(0) @Max(1_000_000) @Schema(example = "7000")
            Integer max,

            @NotNull @Schema(example = "MONTH") Wage.Period period) {}

    static JobBody of(JobEntry entry) {
        return new JobBody(
                entry.title(),
                entry.employer(),
                entry.headcount(),
                entry.employmentType(),
                new WageBody(
                        entry.wage().min(), entry.wage().max(), entry.wage().period()),
                entry.communityCode(),
                entry.address(),
                entry.place(),
                entry.text(),
                entry.validThrough());
    }

    JobEntry entry() {
        return new JobEntry(
                title.strip(),
                employer.strip(),
                headcount,
                employmentType,
                new Wage(wage.min(), wage.max(), wage.period()),
                communityCode,
                address,
                place,
                text,
                validThrough);
    }
}
