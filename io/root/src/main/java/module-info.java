/** Ntuples in ROOT files. How such a file is laid out is nobody's business. */
module org.hepmva.io.root {
    requires transitive org.hepmva.io;
    requires org.tukaani.xz;
    requires org.lz4.java;
    requires com.github.luben.zstd_jni;

    exports org.hepmva.io.root;
    exports org.hepmva.io.root.codec;
    exports org.hepmva.io.root.object;

    uses org.hepmva.io.root.codec.Codec;

    provides org.hepmva.io.NtupleFormat with org.hepmva.io.root.RootNtupleFormat;
    provides org.hepmva.io.NtupleWriter with org.hepmva.io.root.RootOutputFormat;
    provides org.hepmva.io.root.codec.Codec with
            org.hepmva.io.root.format.codec.ZlibCodec,
            org.hepmva.io.root.format.codec.OldDeflateCodec,
            org.hepmva.io.root.format.codec.XzCodec,
            org.hepmva.io.root.format.codec.Lz4Codec,
            org.hepmva.io.root.format.codec.ZstdCodec;
}
