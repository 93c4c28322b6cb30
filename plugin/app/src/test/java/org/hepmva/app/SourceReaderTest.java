package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What help says of Java classes: all public ones of a session, and what reflection sees of them. */
class SourceReaderTest {

    private static List<String> classes() throws IOException {
        List<String> names = new ArrayList<>();
        Session.publicClasses(PublicClassesTest.packagesOfASession()).forEach(
                (name, classes) -> classes.forEach(each -> names.add(name + "." + each)));
        assertTrue(names.size() > 100, names.toString());
        return names;
    }

    @Test
    void everyClassOfASessionHasASentence() throws IOException {
        List<String> silent = new ArrayList<>();
        for (String name : classes()) {
            if (SourceReader.read(name).filter(source -> !source.about().isBlank()).isEmpty()) {
                silent.add(name);
            }
        }

        assertEquals(List.of(), silent);
    }

    @Test
    void everyPublicMethodThatReflectionSeesIsThere() throws Exception {
        for (String name : classes()) {
            Class<?> type = Class.forName(name);
            Set<String> said = SourceReader.read(name).orElseThrow().members().stream()
                    .filter(member -> member.signature().contains("(")).map(ApiSource.Member::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> seen = new TreeSet<>();
            for (Method method : type.getDeclaredMethods()) {
                boolean isPublic = Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
                if (isPublic && !isImplicit(type, method)) {
                    seen.add(method.getName());
                }
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (Modifier.isPublic(constructor.getModifiers())) {
                    seen.add(type.getSimpleName());
                }
            }
            assertEquals(seen, said, name);
        }
    }

    /** What the compiler adds to records and enums. */
    private static boolean isImplicit(Class<?> type, Method method) {
        boolean added = type.isRecord() && method.getParameterCount() == 0
                || type.isRecord() && method.getName().equals("equals")
                || type.isEnum() && Set.of("values", "valueOf").contains(method.getName());
        return added && !isInSource(type, method);
    }

    private static boolean isInSource(Class<?> type, Method method) {
        try {
            return SourceReader.read(type.getName()).orElseThrow().members().stream()
                    .anyMatch(member -> member.name().equals(method.getName()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void markupIsLeftOut() {
        assertEquals("the mean x; NaN if Σw < 1",
                JavadocText.firstSentence("{@return the {@linkplain Axis mean} {@code x}; NaN if Σw &lt; 1}"
                        + "\n\n@param x of {@link Axis}"));
        assertEquals("See bins and Axis, as C. J. Clopper has it.",
                JavadocText.firstSentence("See {@link Axis#bins()} and {@link org.hepmva.hist.Axis}, as C. J."
                        + " Clopper\nhas it. <p>More."));
    }

    @Test
    void whatIsNotOursIsUnknown() throws IOException {
        assertTrue(SourceReader.read("java.lang.String").isEmpty());
        assertFalse(SourceReader.read("org.hepmva.hist.Histogram").isEmpty());
    }
}
