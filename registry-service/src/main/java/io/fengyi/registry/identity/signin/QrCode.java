package io.fengyi.registry.identity.signin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** Draws a text as QR code in inline SVG, which the page's strict content policy allows. */
final class QrCode {

    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    static String svg(String text, String label) {
        BitMatrix dots = dots(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg class=\"qr\" role=\"img\" aria-label=\"" + label + "\" viewBox=\"0 0 " + dots.getWidth() + " "
                + dots.getHeight() + "\"><path fill=\"#fff\" d=\"M0 0h" + dots.getWidth() + "v" + dots.getHeight()
                + "h-" + dots.getWidth() + "z\"/><path d=\"" + path + "\"/></svg>";
    }

    private static BitMatrix dots(String text) {
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("text of " + text.length() + " characters for a QR code", tooLong);
        }
    }
}
