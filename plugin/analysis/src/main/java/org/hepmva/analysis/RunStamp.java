package org.hepmva.analysis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepmva.runtime.DataFile;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Source;

/**
 * When a run took place, and its id: what all files of one run have in common. Immutable.
 *
 * @param id      time and eight hexadecimal digits, such as {@code 20261130T101500Z-5f0c11a9}
 * @param created ISO 8601, to the second
 */
record RunStamp(String id, String created) {

    private static final int DIGITS = 8;
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * {@return the stamp of a run that begins now} The time that the variable SOURCE_DATE_EPOCH gives makes
     * it the same for the same analysis of the same data, so that the same work can leave the same bytes.
     */
    static RunStamp of(Analysis analysis, List<DataFile> data) {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        boolean given = epoch != null && epoch.matches("\\d{1,12}");
        Instant time = (given ? Instant.ofEpochSecond(Long.parseLong(epoch)) : Instant.now())
                .truncatedTo(ChronoUnit.SECONDS);
        String work = given ? content(analysis, data)
                : ProcessHandle.current().pid() + " " + System.nanoTime() + content(analysis, data);
        return new RunStamp(COMPACT.format(time) + "-" + Digests.of(work).substring(0, DIGITS),
                time.toString());
    }

    /** What decides about the result; not where the files lie, and not the number of threads. */
    private static String content(Analysis analysis, List<DataFile> data) {
        StringBuilder text = new StringBuilder();
        data.forEach(file ->
                text.append(file.sha256()).append(file.version()).append(file.tree()).append('\n'));
        Inputs inputs = analysis.inputs();
        for (ClassSource cls : inputs.classes()) {
            for (Source source : cls.sources()) {
                text.append(cls.name().equals(source.name()) ? "" : cls.name()).append(source.name())
                        .append(source.cutWith(inputs.cut())).append(source.weight())
                        .append(source.scale());
                source.heldOut().forEach(held -> text.append(held.part()).append(held.cut()));
                text.append('\n');
            }
        }
        inputs.targets().forEach(text::append);
        text.append(inputs.trainingWeight()).append(inputs.variables())
                .append(analysis.split().describe()).append(analysis.evaluation());
        for (Method method : analysis.methods()) {
            Map<String, List<String>> settings = new TreeMap<>(method.settings().given());
            settings.remove("threads");
            text.append('\n').append(method.name()).append(method.type()).append(settings);
        }
        return text.toString();
    }
}
