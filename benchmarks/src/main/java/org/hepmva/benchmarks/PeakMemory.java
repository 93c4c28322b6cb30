package org.hepmva.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The most memory that this process has had so far.
 *
 * @param residentMegabytes of the process as the system counts it; NaN where it is not Linux
 * @param heapMegabytes     in use of Java's heap, garbage included
 */
record PeakMemory(double residentMegabytes, double heapMegabytes) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final double MEGA = 1024 * 1024;

    /** {@return the peaks now} */
    static PeakMemory now() throws IOException {
        double heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new PeakMemory(resident(), heap / MEGA);
    }

    private static double resident() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Double.NaN;
        }
        return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith(PEAK))
                .mapToDouble(line -> Double.parseDouble(line.substring(PEAK.length()).replace("kB", "")))
                .findFirst().orElse(Double.NaN) / 1024;
    }
}
