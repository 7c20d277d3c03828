package io.fengyi.registry.survey.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.List;
import java.util.Map;

/** A page with one QR code for each ticket, to be printed and cut. */
final class TicketSheet {

    private TicketSheet() {}

    static String html(String surveyId, List<String> tickets) {
        StringBuilder page =
                new StringBuilder("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>答题券</title>"
                        + "<style>svg{width:3.4cm;margin:.2cm}</style>");
        tickets.forEach(ticket -> page.append(svg(surveyId + '/' + ticket)));
        return page.append("</html>").toString();
    }

    private static String svg(String text) {
        BitMatrix dots = dots(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox=\"0 0 " + dots.getWidth() + ' ' + dots.getHeight() + "\"><path d=\"" + path + "\"/></svg>";
    }

    private static BitMatrix dots(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("text of " + text.length() + " characters for a QR code", tooLong);
        }
    }
}
