package org.hepmva.io.root.object;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a member holds, and as what it may be read; arrays and lists are NOT COPIED. */
sealed interface Value {

    /** {@return what this is, as messages say it} */
    String kind();

    /** {@return how many there are of what a collection holds} */
    default int size() {
        return 1;
    }

    default Optional<Double> number() {
        return Optional.empty();
    }

    default Optional<Long> whole() {
        return Optional.empty();
    }

    default Optional<String> text() {
        return Optional.empty();
    }

    default Optional<double[]> numbers() {
        return Optional.empty();
    }

    default Optional<long[]> wholes() {
        return Optional.empty();
    }

    default Optional<byte[]> bytes() {
        return Optional.empty();
    }

    default Optional<List<String>> texts() {
        return Optional.empty();
    }

    /** {@return objects, null where a pointer is} */
    default Optional<List<RootObject>> objects() {
        return Optional.empty();
    }

    /** A number without fraction. */
    record Whole(long value, boolean isUnsigned) implements Value {

        @Override
        public String kind() {
            return "a whole number";
        }

        @Override
        public Optional<Double> number() {
            return Optional.of(asDouble(value, isUnsigned));
        }

        @Override
        public Optional<Long> whole() {
            return Optional.of(value);
        }

        static double asDouble(long bits, boolean isUnsigned) {
            if (!isUnsigned || bits >= 0) {
                return bits;
            }
            return 2.0 * (bits >>> 1 | bits & 1); // the lowest bit is kept for the rounding
        }
    }

    /** A number of floating point. */
    record Real(double value) implements Value {

        @Override
        public String kind() {
            return "a number with fraction";
        }

        @Override
        public Optional<Double> number() {
            return Optional.of(value);
        }

        @Override
        public Optional<Long> whole() {
            boolean isWhole = value == Math.rint(value) && Math.abs(value) < 0x1p63;
            return isWhole ? Optional.of((long) value) : Optional.empty();
        }
    }

    /** Text. */
    record Text(String value) implements Value {

        @Override
        public String kind() {
            return "text";
        }

        @Override
        public Optional<String> text() {
            return Optional.of(value);
        }
    }

    /** Numbers without fraction. */
    record Wholes(long[] values, boolean isUnsigned) implements Value {

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public String kind() {
            return "an array of whole numbers";
        }

        @Override
        public Optional<double[]> numbers() {
            return Optional.of(Arrays.stream(values)
                    .mapToDouble(value -> Whole.asDouble(value, isUnsigned)).toArray());
        }

        @Override
        public Optional<long[]> wholes() {
            return Optional.of(values);
        }
    }

    /** Numbers of floating point. */
    record Reals(double[] values) implements Value {

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public String kind() {
            return "an array of numbers with fraction";
        }

        @Override
        public Optional<double[]> numbers() {
            return Optional.of(values);
        }
    }

    /** Bytes: characters, or numbers of 8 bits with sign. */
    record Bytes(byte[] values) implements Value {

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public String kind() {
            return "an array of characters";
        }

        @Override
        public Optional<byte[]> bytes() {
            return Optional.of(values);
        }

        @Override
        public Optional<String> text() {
            int length = 0;
            while (length < values.length && values[length] != 0) {
                length++;
            }
            return Optional.of(new String(values, 0, length, StandardCharsets.UTF_8));
        }

        @Override
        public Optional<long[]> wholes() {
            long[] wide = new long[values.length];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = values[i];
            }
            return Optional.of(wide);
        }

        @Override
        public Optional<double[]> numbers() {
            return wholes().map(wide -> Arrays.stream(wide).asDoubleStream().toArray());
        }
    }

    /** Texts in order. */
    record Texts(List<String> values) implements Value {

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public String kind() {
            return "texts";
        }

        @Override
        public Optional<List<String>> texts() {
            return Optional.of(values);
        }
    }

    /** Objects in order, null where a pointer is. */
    record Objects(List<RootObject> values) implements Value {

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public String kind() {
            return "objects";
        }

        @Override
        public Optional<List<RootObject>> objects() {
            return Optional.of(values);
        }
    }

    /** An object, in place or pointed to; what it holds may be read from here. */
    record Reference(RootObject object) implements Value {

        @Override
        public String kind() {
            return "an object (" + object.className() + ")";
        }

        @Override
        public Optional<double[]> numbers() {
            return object.content().flatMap(Value::numbers);
        }

        @Override
        public Optional<long[]> wholes() {
            return object.content().flatMap(Value::wholes);
        }

        @Override
        public Optional<byte[]> bytes() {
            return object.content().flatMap(Value::bytes);
        }

        @Override
        public Optional<List<String>> texts() {
            return object.content().flatMap(Value::texts);
        }

        @Override
        public Optional<List<RootObject>> objects() {
            return object.content().flatMap(Value::objects);
        }
    }

    /** A pointer to nothing. */
    record Nothing() implements Value {

        @Override
        public String kind() {
            return "a null pointer";
        }
    }

    /** What could not be read, and why. */
    record Unread(String why) implements Value {

        @Override
        public String kind() {
            return "not read: " + why;
        }
    }
}
