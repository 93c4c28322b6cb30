package org.hepmva.runtime.transform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonObject;

/**
 * How one kind of transformation stands in a weight file: an object with its word as {@code "kind"}, and
 * arrays of numbers. A kind that is added here is known everywhere.
 *
 * @param kind   its word, for ever
 * @param type   its class
 * @param names  of its arrays
 * @param arrays what they hold
 * @param make   makes it of them
 */
record TransformationCodec<T extends Transformation>(String kind, Class<T> type, List<String> names,
                                                     Function<T, List<double[]>> arrays,
                                                     Function<List<double[]>, T> make) {

    private static final List<TransformationCodec<?>> ALL = List.of(
            new TransformationCodec<>("scaling", Scaling.class, List.of("offset", "factor"),
                    scaling -> List.of(scaling.offset(), scaling.factor()),
                    arrays -> new Scaling(arrays.get(0), arrays.get(1))),
            new TransformationCodec<>("imputation", Imputation.class, List.of("value"),
                    imputation -> List.of(imputation.value()), arrays -> new Imputation(arrays.get(0))),
            new TransformationCodec<>("linear", LinearMap.class, List.of("offset", "coefficients"),
                    map -> List.of(map.offset(), map.coefficients()),
                    arrays -> new LinearMap(arrays.get(0), arrays.get(1))));

    static Transformation read(JsonMembers members) throws IOException {
        List<String> words = ALL.stream().map(TransformationCodec::kind).toList();
        String word = members.member("kind").word("kind", words);
        TransformationCodec<?> codec = ALL.stream().filter(one -> one.kind.equals(word)).findFirst()
                .orElseThrow();
        return codec.readArrays(members);
    }

    private T readArrays(JsonMembers members) throws IOException {
        List<String> all = new ArrayList<>(names);
        all.add("kind");
        members.only(all.toArray(String[]::new));
        List<double[]> read = new ArrayList<>();
        for (String name : names) {
            read.add(members.member(name).numbers());
        }
        members.end();
        return members.made(() -> make.apply(read));
    }

    static JsonObject json(Transformation transformation) {
        return ALL.stream().filter(one -> one.type.isInstance(transformation)).findFirst().orElseThrow()
                .jsonOf(transformation);
    }

    private JsonObject jsonOf(Transformation transformation) {
        JsonObject.Builder object = JsonObject.builder().text("kind", kind);
        List<double[]> values = arrays.apply(type.cast(transformation));
        for (int i = 0; i < names.size(); i++) {
            object.value(names.get(i), JsonArray.ofNumbers(values.get(i)));
        }
        return object.build();
    }
}
