/** Text tables, both ways. */
module org.hepmva.io.csv {
    requires transitive org.hepmva.io;
    requires de.siegmar.fastcsv;

    exports org.hepmva.io.csv;

    provides org.hepmva.io.NtupleFormat with org.hepmva.io.csv.CsvFormat;
    provides org.hepmva.io.NtupleWriter with org.hepmva.io.csv.CsvOutputFormat;
}
