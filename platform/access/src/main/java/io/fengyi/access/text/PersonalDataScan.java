package io.fengyi.access.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.fengyi.access.text.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds ID numbers, phone numbers and number plates in free text.
 *
 * <p>ID numbers count when the check digit fits (GB 11643, ISO 7064 MOD 11-2), land lines when libphonenumber knows
 * their area code; single spaces, dots and dashes inside and full-width characters do not hide anything. Names and
 * addresses are beyond it. Source: platform.md 3.5.
 */
public final class PersonalDataScan {

    private static final String GAP = "[ \\-\u00b7._]";
    private static final Pattern ID_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])[1-9](?:" + GAP + "?[0-9]){16}" + GAP + "?[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(?:(?:\\+|00)?86" + GAP + "?)?"
            + "(?:1[3-9][0-9]" + GAP + "?[0-9]{4}" + GAP + "?[0-9]{4}"
            + "|1[3-9][0-9]" + GAP + "[0-9]{3}" + GAP + "[0-9]{5}"
            + "|1[3-9][0-9]{3}" + GAP + "[0-9]{6}"
            + "|1" + GAP + "[3-9](?:" + GAP + "[0-9]){9})(?![0-9])");
    private static final Pattern LAND_LINE = Pattern.compile("(?<![0-9])(?:(?:\\+|00)86" + GAP
            + "?|\\(?0)[1-9][0-9]{1,2}\\)?" + GAP + "?[2-9][0-9]{2,3}" + GAP + "?[0-9]{4}(?![0-9])");
    private static final Pattern SPOKEN_LAND_LINE =
            Pattern.compile("(?:电话|座机|致电|拨打|联系方式)[是为:： ]{0,2}(?<number>[2-9][0-9]{2,3}" + GAP + "?[0-9]{4})(?![0-9])");
    private static final Pattern PLATE = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]"
            + "[ ]?[A-HJ-Za-hj-z]" + GAP + "?(?:"
            + "[DABCEFGHJKdabcefghjk][A-HJ-NP-Za-hj-np-z0-9][0-9]{4}|[0-9]{5}[DABCEFGHJKdabcefghjk]"
            + "|[A-HJ-NP-Za-hj-np-z0-9]{4}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳])(?![0-9A-Za-z])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private PersonalDataScan() {}

    /** Everything found, in order of appearance, without overlaps. */
    public static List<Finding> find(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        String plain = narrow(text);
        List<Finding> found = new ArrayList<>();
        collect(found, Kind.ID_NUMBER, ID_NUMBER.matcher(plain), PersonalDataScan::isIdNumber);
        collect(found, Kind.PHONE, MOBILE.matcher(plain), number -> true);
        collect(found, Kind.PHONE, LAND_LINE.matcher(plain), PersonalDataScan::isLandLine);
        Matcher spoken = SPOKEN_LAND_LINE.matcher(plain);
        while (spoken.find()) {
            add(found, new Finding(Kind.PHONE, spoken.start("number"), spoken.end("number")));
        }
        collect(found, Kind.PLATE, PLATE.matcher(plain), PersonalDataScan::isPlate);
        found.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(found);
    }

    /** The text with every finding replaced by as many stars. */
    public static String redact(String text) {
        StringBuilder redacted = new StringBuilder(text);
        for (Finding finding : find(text)) {
            for (int i = finding.start(); i < finding.end(); i++) {
                redacted.setCharAt(i, '*');
            }
        }
        return redacted.toString();
    }

    /** True for 18 characters with a possible birth date and the right check digit. */
    static boolean isIdNumber(String number) {
        String digits = number.replaceAll("[^0-9Xx]", "");
        if (digits.length() != 18
                || !digits.substring(6).matches("(?:18|19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]).{4}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(digits.charAt(17));
    }

    private static boolean isLandLine(String number) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            return numbers.isValidNumber(numbers.parse(number, "CN"));
        } catch (NumberParseException noNumber) {
            return false;
        }
    }

    private static boolean isPlate(String plate) {
        return plate.chars().filter(Character::isDigit).count() >= 2;
    }

    private static void collect(List<Finding> found, Kind kind, Matcher matcher, Predicate<String> counts) {
        while (matcher.find()) {
            if (counts.test(matcher.group())) {
                add(found, new Finding(kind, matcher.start(), matcher.end()));
            }
        }
    }

    private static void add(List<Finding> found, Finding finding) {
        if (found.stream().noneMatch(other -> finding.start() < other.end() && other.start() < finding.end())) {
            found.add(finding);
        }
    }

    /** Full-width forms to ASCII, dashes and spaces of all kinds to one; character by character, so places stay. */
    private static String narrow(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') {
                plain.append((char) (c - 0xfee0));
            } else if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
                plain.append('-');
            } else {
                plain.append(c == '\u2022' || c == '\u30fb' ? '\u00b7' : c);
            }
        }
        return plain.toString();
    }
}
