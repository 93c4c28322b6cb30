/** Ntuples: named columns, read in chunks, and the extension point for file formats. */
module org.hepmva.io {
    requires transitive org.hepmva.expression;
    requires java.net.http;

    exports org.hepmva.io;

    uses org.hepmva.io.NtupleFormat;
    uses org.hepmva.io.NtupleWriter;
}
