package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;

/** Real files with two classes, as an analysis would read them. Skips the test where they are absent. */
enum Corpus {

    TMVA_CLASS_EXAMPLE(0.91) {
        @Override
        Sample read() throws IOException {
            String file = file("tmva/toy_data/tmva_class_example.root");
            return sample(List.of("var1+var2", "var1-var2", "var3", "var4"),
                    ClassSource.signal(file + ":TreeS"),
                    ClassSource.background(file + ":TreeB").withWeight("weight"));
        }
    },
    MAGIC(0.925) {
        @Override
        Sample read() throws IOException {
            String file = file("tabular/magic04.data");
            return sample(IntStream.rangeClosed(1, 10).mapToObj(i -> "c" + i).toList(),
                    ClassSource.signal(file).withCut("c11 == 1"),
                    ClassSource.background(file).withCut("c11 != 1"));
        }
    },
    HIGGS(0.77) {
        @Override
        Sample read() throws IOException {
            String file = file("tabular/higgs_root/Higgs_data.root");
            return sample(List.of("lepton_pT", "lepton_eta", "lepton_phi", "missing_energy_magnitude",
                    "missing_energy_phi", "jet1_pt", "jet1_eta", "jet1_phi", "jet1_btag", "jet2_pt",
                    "jet2_eta", "jet2_phi", "jet2_btag", "jet3_pt", "jet3_eta", "jet3_phi", "jet3_btag",
                    "jet4_pt", "jet4_eta", "jet4_phi", "jet4_btag", "m_jj", "m_jjj", "m_lv", "m_jlv",
                    "m_bb", "m_wbb", "m_wwbb"),
                    ClassSource.signal(file + ":sig_tree"), ClassSource.background(file + ":bkg_tree"));
        }
    },
    HWW(0.80) {
        @Override
        Sample read() throws IOException {
            String file = file("tabular/hww/dataWW_d1_split_removed.root");
            return sample(List.of("lep_pt_0", "lep_pt_1", "lep_eta_0", "lep_eta_1", "lep_phi_0", "lep_phi_1"),
                    ClassSource.signal(file).withCut("label == 1").withWeight("mcWeight"),
                    ClassSource.background(file).withCut("label == 0").withWeight("mcWeight"));
        }
    };

    private final double leastAuc;

    Corpus(double leastAuc) {
        this.leastAuc = leastAuc;
    }

    abstract Sample read() throws IOException;

    /** What boosted trees must reach with a quarter held out. */
    double leastAuc() {
        return leastAuc;
    }

    static String file(String name) {
        Path file = Path.of(System.getProperty("hepmva.root", "../..")).resolve("../shared/corpus")
                .resolve(name).normalize();
        assumeTrue(Files.exists(file), () -> "no corpus file " + file);
        return file.toString();
    }

    private static Sample sample(List<String> variables, ClassSource signal, ClassSource background)
            throws IOException {
        return SampleReader.of(variables.stream().map(Variable::of).toList(), List.of())
                .read(signal, background, ProgressListener.NONE);
    }
}
