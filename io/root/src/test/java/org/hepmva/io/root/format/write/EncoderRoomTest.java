package org.hepmva.io.root.format.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.format.bytes.FormatException;
import org.junit.jupiter.api.Test;

class EncoderRoomTest {

    private static final int GIANT = 50_000_000;
    private static final List<String> TEXTS = List.of("x".repeat(GIANT), "short", "short");

    @Test
    void roomIsTakenForWhatTheLastTwoBothHad() {
        EncoderRoom room = new EncoderRoom();

        int[] rooms = {1000, 1000, 1_000_000, 1000, 0, 1000};
        int[] wanted = {64, 1000, 1000, 1000, 64, 64};
        for (int i = 0; i < rooms.length; i++) {
            assertEquals(wanted[i], room.next(rooms[i]).array().length);
        }
    }

    @Test
    void behindAGiantEntryABasketNeedsNoMoreMemoryThanBefore() throws FormatException {
        BranchShape shape = BranchShape.of(ColumnDescription.of("s", ScalarType.STRING), "");
        BranchBuffer branch = new BranchBuffer(shape, "t", new ValueEncoder(), Optional.empty());
        branch.add(Column.ofStrings("s", TEXTS.toArray(String[]::new), 3), 0, 1);
        branch.take();

        branch.add(Column.ofStrings("s", TEXTS.toArray(String[]::new), 3), 1, 3);

        assertTrue(branch.take().bytes().length < 1000);
    }

    @Test
    void behindAGiantEntryPagesNeedNoMoreMemoryThanBefore() {
        PageColumn column = new PageColumn(PageEncoding.CHAR, 0);
        column.values().putBytes(new byte[GIANT]);
        column.take(GIANT);

        assertTrue(column.values().array().length < 1000);
    }
}
