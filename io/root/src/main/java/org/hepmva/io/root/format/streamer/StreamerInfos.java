package org.hepmva.io.root.format.streamer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FileHeader;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.form.ClassLayout;
import org.hepmva.io.root.format.form.Layouts;
import org.hepmva.io.root.format.form.Member;
import org.hepmva.io.root.format.form.MemberType;

/**
 * Where layouts come from: the streamer information of a file, and a table that comes with hepmva.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/streamerinfo.md}.
 */
public final class StreamerInfos {

    private static final String TABLE = "layouts.txt";
    private static final int FIRST_BRANCH_BY_LAYOUT = 10;
    private static final List<ClassLayout> KNOWN = readTable();

    private StreamerInfos() {
    }

    /** {@return the layouts hepmva knows, for files that do not describe them} */
    public static Layouts known() {
        return Layouts.of(KNOWN, List.of());
    }

    /** {@return the layouts a file describes, and behind them those hepmva knows} */
    public static Layouts read(Records records, FileHeader header) throws IOException {
        try {
            Cursor cursor = records.file().cursor(header.seekInfo(), header.infoLength());
            Key key = Key.read(cursor);
            ObjectReader objects = new ObjectReader(records.content(key), key.keyLength(), known());
            List<ClassLayout> described = new ArrayList<>();
            for (Instance info : new Instance(objects.read(key.className())).elements()) {
                if (info.className().equals("TStreamerInfo")) {
                    addLayout(info, described);
                }
            }
            return Layouts.of(described, KNOWN);
        } catch (FormatException e) {
            throw e.within("streamer information");
        }
    }

    /** A class that is described in a way not understood may be one that nobody needs. */
    private static void addLayout(Instance info, List<ClassLayout> described) {
        try {
            described.add(layout(info));
        } catch (FormatException e) {
            // whoever needs it is told that the class is not described
        }
    }

    private static ClassLayout layout(Instance info) throws FormatException {
        String name = info.text("fName");
        int version = info.integer("fClassVersion");
        List<Member> members = new ArrayList<>();
        for (Instance element : info.children("fElements")) {
            members.add(asStored(member(element), name, version));
        }
        long checksum = info.has("fCheckSum") ? info.whole("fCheckSum") : 0;
        return new ClassLayout(name, version, checksum, members);
    }

    /**
     * {@return the member as ROOT wrote it} Up to version 9 TBranch was written by hand: positions of baskets
     * have 32 bits unless the flag before them says 64, whatever the description says.
     */
    private static Member asStored(Member member, String className, int version) {
        boolean isByHand = className.equals("TBranch") && version < FIRST_BRANCH_BY_LAYOUT
                && member.name().equals("fBasketSeek");
        int type = isByHand ? MemberType.COUNTED_ARRAY + MemberType.INT : member.type();
        return new Member(member.name(), member.title(), type, member.typeName(), member.shape(),
                member.countName());
    }

    private static Member member(Instance element) throws FormatException {
        String countName = element.has("fCountName") ? element.text("fCountName") : "";
        return new Member(element.text("fName"), element.text("fTitle"), element.integer("fType"),
                element.text("fTypeName"), shape(element), countName);
    }

    /** {@return the dimensions, if they make the number of values; else that number} */
    private static List<Integer> shape(Instance element) throws FormatException {
        int length = element.integer("fArrayLength");
        int dimensions = element.has("fArrayDim") ? element.integer("fArrayDim") : 0;
        long[] sizes = element.has("fMaxIndex") ? element.wholes("fMaxIndex") : new long[0];
        List<Integer> shape = new ArrayList<>();
        long product = 1;
        for (int i = 0; i < Math.min(dimensions, sizes.length) && product <= length; i++) {
            product *= sizes[i];
            shape.add((int) sizes[i]);
        }
        boolean isWhole = length > 0 && product == length && shape.stream().allMatch(size -> size > 0);
        return isWhole ? shape : length > 0 ? List.of(length) : List.of();
    }

    private static List<ClassLayout> readTable() {
        try (InputStream stream = StreamerInfos.class.getResourceAsStream(TABLE);
                Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(text)) {
            List<ClassLayout> layouts = new ArrayList<>();
            List<Member> members = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.strip().split(" +");
                if (line.startsWith("class ")) {
                    members = new ArrayList<>();
                    layouts.add(new ClassLayout(words[1], Integer.parseInt(words[2]), members));
                } else if (line.startsWith(" ")) {
                    ClassLayout last = layouts.remove(layouts.size() - 1);
                    members.add(member(words));
                    layouts.add(new ClassLayout(last.name(), last.version(), members));
                }
            }
            return List.copyOf(layouts);
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " is not in hepmva's own jar", e);
        }
    }

    private static Member member(String[] words) {
        String count = words.length > 4 ? words[4] : "";
        int type = Integer.parseInt(words[1]);
        return new Member(words[0], "", type, words[2], Integer.parseInt(words[3]), count);
    }
}
