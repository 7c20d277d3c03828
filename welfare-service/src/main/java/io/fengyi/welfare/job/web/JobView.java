package io.fengyi.welfare.job.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.http.Place;
import io.fengyi.welfare.job.EmploymentType;
import io.fengyi.welfare.job.JobFile;
import io.fengyi.welfare.job.JobState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An advert as everybody sees it. */
@Schema(name = "JobPosting", description = "招聘信息")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobView(
        @Schema(example = "job_0HZ8K3QF5S1RM") String id,
        JobState state,
        @Schema(example = "分拣员") String title,
        @Schema(example = "顺路快递") String employer,
        @Schema(example = "6") int headcount,
        EmploymentType employmentType,
        JobBody.WageBody wage,
        @Schema(example = "320299001004") String communityCode,
        @Schema(example = "园区路 8 号") String address,
        @Nullable Place place,
        String text,
        @Nullable LocalDate openedOn,
        @Schema(example = "2023-04-30") LocalDate validThrough) {

    static JobView of(JobFile file) {
        JobBody body = JobBody.of(file.entry());
        return new JobView(
                file.id(),
                file.state(),
                body.title(),
                body.employer(),
                body.headcount(),
                body.employmentType(),
                body.wage(),
                body.communityCode(),
                body.address(),
                body.place(),
                body.text(),
                file.openedOn(),
                body.validThrough());
    }
}
