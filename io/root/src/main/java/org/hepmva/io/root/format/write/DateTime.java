package org.hepmva.io.root.format.write;

import java.time.LocalDateTime;

/** A time as ROOT keeps it (TDatime): in whole seconds, from 1995 to 2058. */
final class DateTime {

    private static final int FIRST_YEAR = 1995;
    private static final int LAST_YEAR = FIRST_YEAR + 63;

    private DateTime() {
    }

    /** {@return the 32 bits of a time; one out of range is put at the nearest end} */
    static int bits(LocalDateTime time) {
        int year = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, time.getYear()));
        return year - FIRST_YEAR << 26 | time.getMonthValue() << 22 | time.getDayOfMonth() << 17
                | time.getHour() << 12 | time.getMinute() << 6 | time.getSecond();
    }
}
