package io.fengyi.welfare.job.web;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.Place;
import io.fengyi.welfare.job.JobEntry;
import io.fengyi.welfare.job.JobFile;
import io.fengyi.welfare.job.Wage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An advert as JSON-LD. Source: https://schema.org/JobPosting. */
final class JobLinkedData {

    static final String MEDIA_TYPE = "application/ld+json";

    private static final String CONTEXT = "https://schema.org";
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private JobLinkedData() {}

    static Map<String, Object> document(JobFile file) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.putAll(node(file));
        return document;
    }

    static Map<String, Object> graph(List<JobFile> files) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.put("@graph", files.stream().map(JobLinkedData::node).toList());
        return document;
    }

    private static Map<String, Object> node(JobFile file) {
        JobEntry entry = file.entry();
        Map<String, Object> node = typed("JobPosting");
        node.put("title", entry.title());
        node.put("description", entry.text());
        LocalDate posted = file.openedOn() == null ? BusinessDay.of(file.enteredAt()) : file.openedOn();
        node.put("datePosted", posted.toString());
        node.put(
                "validThrough",
                entry.validThrough()
                        .atTime(END_OF_DAY)
                        .atZone(BusinessDay.ZONE)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        node.put("employmentType", entry.employmentType().name());
        node.put("totalJobOpenings", entry.headcount());
        Map<String, Object> employer = typed("Organization");
        employer.put("name", entry.employer());
        node.put("hiringOrganization", employer);
        node.put("jobLocation", location(entry));
        node.put("baseSalary", salary(entry.wage()));
        Map<String, Object> identifier = typed("PropertyValue");
        identifier.put("name", "fengyi");
        identifier.put("value", file.id());
        node.put("identifier", identifier);
        return node;
    }

    private static Map<String, Object> location(JobEntry entry) {
        Map<String, Object> address = typed("PostalAddress");
        address.put("streetAddress", entry.address());
        address.put("addressCountry", "CN");
        Map<String, Object> location = typed("Place");
        location.put("address", address);
        if (entry.place() != null) {
            Place point = entry.place().inWgs84();
            Map<String, Object> geo = typed("GeoCoordinates");
            geo.put("longitude", point.lon());
            geo.put("latitude", point.lat());
            location.put("geo", geo);
        }
        return location;
    }

    private static Map<String, Object> salary(Wage wage) {
        Map<String, Object> value = typed("QuantitativeValue");
        value.put("minValue", wage.min());
        value.put("maxValue", wage.max());
        value.put("unitText", wage.period().name());
        Map<String, Object> salary = typed("MonetaryAmount");
        salary.put("currency", "CNY");
        salary.put("value", value);
        return salary;
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        return node;
    }
}
