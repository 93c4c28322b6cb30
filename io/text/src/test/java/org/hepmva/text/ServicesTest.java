package org.hepmva.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins of folders made here, seen by loaders of their own. */
class ServicesTest {

    private static final String FIRST = ServicesTest.class.getName() + "$First";
    private static final String SECOND = ServicesTest.class.getName() + "$Second";
    private static final String FAILING = ServicesTest.class.getName() + "$Failing";

    @TempDir
    Path folder;

    /** A plugin. */
    public static class First implements Supplier<String> {
        @Override
        public String get() {
            return "first";
        }
    }

    /** Another plugin. */
    public static final class Second extends First {
        @Override
        public String get() {
            return "second";
        }
    }

    /** A plugin that cannot be made. */
    public static final class Failing extends First {
        /** Fails. */
        public Failing() {
            throw new IllegalStateException("no native library");
        }
    }

    /** Cannot be asked for anything. */
    private static final class Broken extends ClassLoader {
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            throw new IOException("the connection is closed");
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static ServiceLoader<Supplier<String>> in(ClassLoader loader) {
        return (ServiceLoader) ServiceLoader.load(Supplier.class, loader);
    }

    private ClassLoader folderWith(String name, String... plugins) throws IOException {
        Path services = Files.createDirectories(folder.resolve(name).resolve("META-INF/services"));
        Files.write(services.resolve("java.util.function.Supplier"), List.of(plugins));
        return new URLClassLoader(urls(name), ServicesTest.class.getClassLoader());
    }

    private URL[] urls(String name) throws MalformedURLException {
        return new URL[] {folder.resolve(name).toUri().toURL()};
    }

    private static List<String> names(ClassLoader own, ClassLoader context) {
        return Services.of(in(own), in(context)).stream().map(Supplier::get).toList();
    }

    @Test
    void pluginsOfBothLoadersAreFoundOwnOnesFirst() throws IOException {
        assertEquals(List.of("second", "first"), names(folderWith("own", SECOND), folderWith("user", FIRST)));
    }

    @Test
    void aPluginThatBothLoadersKnowIsThereOnce() throws IOException {
        assertEquals(List.of("first", "second"),
                names(folderWith("own", FIRST), folderWith("user", FIRST, SECOND, FIRST)));
    }

    @Test
    void withAForeignContextLoaderOwnPluginsAreFound() throws IOException {
        assertEquals(List.of("first"),
                names(folderWith("own", FIRST), ClassLoader.getPlatformClassLoader()));
    }

    @Test
    void whatDoesNotFitInTheContextLoaderIsLeftOut() throws IOException {
        ClassLoader odd = folderWith("odd", "no.such.Plugin", "java.lang.String", FAILING, SECOND);

        assertEquals(List.of("first", "second"), names(folderWith("own", FIRST), odd));
    }

    @Test
    void aContextLoaderThatAlwaysFailsEnds() throws IOException {
        assertEquals(List.of("first"), names(folderWith("own", FIRST), new Broken()));
    }

    @Test
    void anOwnPluginThatCannotBeLoadedIsNamed() throws IOException {
        ClassLoader nothing = ClassLoader.getPlatformClassLoader();
        ClassLoader missing = folderWith("missing", "no.such.Plugin");
        ClassLoader failing = folderWith("failing", FAILING);

        assertEquals("a plugin cannot be loaded: java.util.function.Supplier:"
                + " Provider no.such.Plugin not found",
                assertThrows(IllegalStateException.class, () -> names(missing, nothing)).getMessage());
        assertTrue(assertThrows(IllegalStateException.class, () -> names(failing, nothing)).getMessage()
                .contains("ServicesTest$Failing"));
    }
}
