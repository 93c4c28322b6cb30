package org.hepmva.io.root;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hepmva.io.ByteRange;
import org.hepmva.io.ByteSource;

/**
 * Bytes that remember what they were asked for.
 *
 * @param source   the bytes
 * @param reads    how often bytes from each position on were read
 * @param expected the ranges that were said to be read
 */
record AskedSource(ByteSource source, Map<Long, Integer> reads, Set<ByteRange> expected) {

    static AskedSource of(ByteSource bytes) {
        Map<Long, Integer> reads = new ConcurrentHashMap<>();
        Set<ByteRange> expected = new HashSet<>();
        ByteSource source = (ByteSource) Proxy.newProxyInstance(ByteSource.class.getClassLoader(),
                new Class<?>[] {ByteSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("read") && arguments[0] instanceof Long position) {
                        reads.merge(position, 1, Integer::sum);
                    }
                    if (method.getName().equals("expect")) {
                        ((List<?>) arguments[0]).forEach(range -> expected.add((ByteRange) range));
                    }
                    try {
                        return method.invoke(bytes, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new AskedSource(source, reads, expected);
    }

    /** {@return the positions from which on bytes were read that nobody had been told of} */
    List<Long> unexpected() {
        List<Long> unexpected = new ArrayList<>(reads.keySet());
        expected.forEach(range -> unexpected.remove(range.position()));
        return unexpected;
    }
}
