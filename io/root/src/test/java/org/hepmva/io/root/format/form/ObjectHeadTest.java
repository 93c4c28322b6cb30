package org.hepmva.io.root.format.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.junit.jupiter.api.Test;

class ObjectHeadTest {

    private static ObjectHead read(ByteBuffer bytes) throws FormatException {
        Cursor cursor = Cursor.of(bytes.array(), bytes.position(), 0);
        ObjectHead head = ObjectHead.read(cursor);
        assertEquals(0, cursor.remaining());
        return head;
    }

    @Test
    void theVersionStandsFirstOrBehindACount() throws FormatException {
        assertEquals(new ObjectHead(1, 7, 0x03000000),
                read(ByteBuffer.allocate(32).putShort((short) 1).putInt(7).putInt(0x03000000)));
        assertEquals(new ObjectHead(1, 7, 0x03000000), read(ByteBuffer.allocate(32)
                .putInt(0x40000000 | 10).putShort((short) 1).putInt(7).putInt(0x03000000)));
    }

    @Test
    void behindTheBitsOfWhatIsReferredToStandsTheProcess() throws FormatException {
        assertEquals(new ObjectHead(1, 7, 0x10),
                read(ByteBuffer.allocate(32).putShort((short) 1).putInt(7).putInt(0x10).putShort((short) 3)));
    }
}
