package org.hepmva.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.Settings;
import org.hepmva.train.TrainerProvider;
import org.hepmva.train.Trainers;

/** The section {@code methods} of an analysis: what is trained, with which settings. */
final class MethodsSection {

    static final List<String> KEYS = List.of("name", "type");

    private MethodsSection() {
    }

    /**
     * {@return the methods of an analysis}
     *
     * @param outcome what each of them must be able to learn
     */
    static List<Method> read(YamlMap analysis, OutcomeKind outcome) throws IOException {
        List<Method> methods = new ArrayList<>();
        for (YamlItem item : analysis.items("methods")) {
            try {
                Method method = item.map().isPresent() ? method(item.map().get())
                        : method(item.text().orElseThrow());
                Trainers.named(method.type()).requireLearns(outcome);
                Trainers.trainer(method.type(), method.name(), method.settings()).requireLearns(outcome);
                methods.add(method);
            } catch (IllegalArgumentException e) {
                throw analysis.complaint(item.line(), e);
            }
        }
        return methods;
    }

    private static Method method(String word) {
        String type = Trainers.named(word).type();
        return new Method(type, type, Settings.defaults());
    }

    private static Method method(YamlMap map) throws IOException {
        TrainerProvider provider = Trainers.named(map.text("type"));
        List<String> names = provider.settings().names();
        List<String> allowed = new ArrayList<>(KEYS);
        allowed.addAll(names);
        map.allow(allowed);
        Map<String, List<String>> settings = new LinkedHashMap<>();
        for (String key : map.keys()) {
            if (names.contains(key)) {
                settings.put(key, map.texts(key));
            }
        }
        Method method = new Method(map.text("name", provider.type()), provider.type(),
                Settings.of(settings));
        Trainers.trainer(method.type(), method.name(), method.settings());
        return method;
    }
}
