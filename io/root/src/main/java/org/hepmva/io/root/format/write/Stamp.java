package org.hepmva.io.root.format.write;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * When a file is written, and the numbers by which it is told from others.
 *
 * @param time of every record
 * @param ids  a number for the file and for each directory
 */
public record Stamp(LocalDateTime time, Supplier<UUID> ids) {

    /** {@return the present time, and numbers at random} */
    public static Stamp now() {
        return new Stamp(LocalDateTime.now(), UUID::randomUUID);
    }

    /** {@return a given time, and numbers that follow from it and a name: of equal content the same file} */
    public static Stamp fixed(LocalDateTime time, String name) {
        int[] count = new int[1];
        return new Stamp(time, () -> {
            count[0]++;
            return UUID.nameUUIDFromBytes((time + name + count[0]).getBytes(StandardCharsets.UTF_8));
        });
    }

    UUID id() {
        return ids.get();
    }

    int bits() {
        return DateTime.bits(time);
    }
}
