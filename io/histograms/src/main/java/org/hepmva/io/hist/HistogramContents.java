package org.hepmva.io.hist;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.NtupleException;
import org.hepmva.io.root.UnknownObjectException;

/** What is in an open file with histograms. Any number of threads may read it. */
public interface HistogramContents extends Closeable {

    /** {@return all objects in the order of the file, but no directories} */
    List<HistogramEntry> entries();

    /**
     * {@return what a name means, if the file lists it} Nothing is read: the object may be damaged.
     *
     * @param path as an {@linkplain #entries() entry} has it, or another name that the format understands
     */
    default Optional<HistogramEntry> entry(String path) {
        return entries().stream().filter(entry -> entry.path().equals(path)).findFirst();
    }

    /**
     * {@return an object}
     *
     * @param path as an {@linkplain #entries() entry} has it
     * @throws UnknownObjectException if there is none of that name
     * @throws NtupleException        if it is something else, damaged, or what it says cannot be
     * @throws IOException            if reading fails
     */
    AnalysisObject read(String path) throws IOException;

    /**
     * {@return what the file calls the kind of an object, such as {@code "TH1D"}}
     *
     * @throws UnknownObjectException if there is none of that name
     * @throws IOException            if reading fails
     */
    String className(String path) throws IOException;
}
