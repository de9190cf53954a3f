package org.pedonscape.app.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pedonscape.geotools.forecast.ForecastEngine.Phase;

/** Percentages never go back, times are honest, a live line leaves no rest on the screen. */
class DisplayTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong();
    private final StringWriter err = new StringWriter();

    private TextDisplay display(TextDisplay.Style style) {
        PrintWriter out = new PrintWriter(new StringWriter());
        return new TextDisplay(out, new PrintWriter(err), style, () -> false, clock::get);
    }

    @Test
    void theWholeIsWeighedByPhases() {
        Meter meter = new Meter(clock::get);
        meter.expect(List.of(new Phase("align", 0.25), new Phase("forecast", 0.5), new Phase("write", 0.25)));
        meter.phase("align", 10);
        clock.addAndGet(5 * SECOND);
        meter.advance(10);
        assertEquals(25, meter.state().percent());
        meter.phase("forecast", 1000);
        clock.addAndGet(5 * SECOND);
        meter.advance(500);

        Meter.State state = meter.state();

        assertEquals(50, state.percent());
        assertEquals(100, state.rate().orElseThrow(), "500 units in 5 s");
        assertEquals(10, state.secondsLeft().orElseThrow(), "half done in 10 s");
        meter.phase("unannounced", 3);
        meter.advance(3);
        assertEquals(75, meter.state().percent(), "stands where the forecast ends");
        meter.phase("write", 0);
        assertEquals(75, meter.state().percent(), "of unknown length");
        meter.phase("align", 10);
        assertEquals(75, meter.state().percent(), "never goes back");
    }

    @Test
    void withoutSharesEachPhaseCountsByItself() {
        Meter meter = new Meter(clock::get);
        meter.phase("align", 4);
        clock.addAndGet(60 * SECOND);
        meter.phase("forecast", 4);
        assertTrue(meter.state().secondsLeft().isEmpty() && meter.state().rate().isEmpty(), "nothing to go by yet");
        clock.addAndGet(2 * SECOND);
        meter.advance(1);

        assertEquals(25, meter.state().percent());
        assertEquals(6, meter.state().secondsLeft().orElseThrow(), "the minute of the phase before does not count");
    }

    @Test
    void aLogGetsALineATenth() {
        TextDisplay display = display(TextDisplay.Style.LOG);
        display.phase("forecast", 1000);
        for (int i = 0; i < 1000; i++) {
            clock.addAndGet(SECOND / 100);
            display.advance(1);
        }
        display.ended(0);

        List<String> lines = err.toString().lines().toList();
        assertEquals(11, lines.size(), err::toString);
        assertEquals(" 50 %  forecast  100/s  5 s left", lines.get(5));
        assertTrue(lines.get(10).startsWith("100 %"), err::toString);
    }

    @Test
    void aLiveLineIsClearedBeforeOtherText() {
        TextDisplay display = display(TextDisplay.Style.LIVE);
        clock.addAndGet(SECOND);
        display.phase("forecast", 10);
        display.warning("w", "wet soils are less certain");
        clock.addAndGet(SECOND);
        display.advance(5);
        display.ended(0);

        String clear = "\r\u001b[K";
        assertEquals(clear + "  0 %  forecast"
                + clear + "warning: wet soils are less certain [w]" + System.lineSeparator()
                + clear + " 50 %  forecast  5/s  1 s left" + clear, err.toString());
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0 s", "99, 99 s", "150, 3 min", "7500, 2 h 5 min"})
    void timesAreSaidAsPeopleDo(double seconds, String text) {
        assertEquals(text, Duration.of(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "7490, 7.49k", "60000, 60k", "92160, 92.2k", "921600, 922k", "1.5e9, 1.50G"})
    void amountsHaveThreeDigits(double value, String text) {
        assertEquals(text, Duration.amount(value));
    }
}
