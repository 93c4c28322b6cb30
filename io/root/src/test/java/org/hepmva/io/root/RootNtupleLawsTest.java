package org.hepmva.io.root;

import java.util.List;
import java.util.stream.Stream;
import org.hepmva.io.laws.NtupleLaws;

/** The laws of ntuples, for trees of no, several and many baskets, and for RNTuples. */
class RootNtupleLawsTest extends NtupleLaws {

    @Override
    protected List<String> locations() {
        return Stream.of("kinds.root:analysis/events", "cycles.root:tree;1", "cycles.root:odd;1",
                "cycles.root:ntupled", "cycles.root:nothing", "embedded.root", "big.root",
                        "uproot.root",
                "codec-zstd.root", "obstacles.root", "names.root:my tree", "many.root", "twice.root",
                "userinfo.root", "damaged.root:second/good", "tiny.root", "rntuple.root",
                        "../rntuple/types.root",
                "../rntuple/encodings.root", "../rntuple/extended.root", "../rntuple/bare.root")
                        .map(location -> Fixtures.file("").resolve(location).toString())
                        .toList();
    }
}
