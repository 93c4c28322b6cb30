package org.hepmva.app;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hepmva.text.Printable;

/**
 * The jars of users: those that {@code --plugins} and {@code $HEPMVA_PLUGINS} name, and those beside
 * {@code hepmva-all.jar}. They become the class loader of the thread, where every extension point of hepmva
 * looks beside its own.
 */
final class Plugins {

    static final String VARIABLE = "HEPMVA_PLUGINS";

    private Plugins() {
    }

    /**
     * Makes the jars known in this thread.
     *
     * @param places  folders with jars, or jars, several in one text apart as in a class path; what cannot
     *                be loaded there is an error
     * @param warning is told what lies beside {@code hepmva-all.jar} and cannot be loaded
     * @throws IOException if there is no such place, or a jar or one of its services cannot be loaded
     */
    static void install(List<String> places, Consumer<String> warning) throws IOException {
        List<PluginJar> jars = new ArrayList<>();
        for (String place : places) {
            for (String one : place.split(File.pathSeparator, -1)) {
                jars.addAll(jarsIn(one));
            }
        }
        List<PluginJar> beside = jarsBeside(warning);
        if (jars.isEmpty() && beside.isEmpty()) {
            return;
        }
        List<PluginJar> all = new ArrayList<>(jars);
        all.addAll(beside);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = new URLClassLoader("plugins", urls(all),
                before instanceof URLClassLoader ? before : Plugins.class.getClassLoader());
        for (PluginJar jar : jars) {
            jar.requireServices(loader);
        }
        for (PluginJar jar : beside) {
            try {
                jar.requireServices(loader);
            } catch (IOException e) {
                warning.accept(e.getMessage());
            }
        }
        Thread.currentThread().setContextClassLoader(loader);
    }

    private static URL[] urls(List<PluginJar> jars) throws MalformedURLException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).file().toUri().toURL();
        }
        return urls;
    }

    private static List<PluginJar> jarsIn(String place) throws IOException {
        if (place.isBlank()) {
            throw new IOException("an empty name is no folder with plugins");
        }
        Path path = Path.of(place);
        if (Files.isRegularFile(path)) {
            return List.of(PluginJar.of(path));
        }
        if (!Files.isDirectory(path)) {
            throw new IOException(Printable.of(place) + ": no such folder or jar with plugins");
        }
        List<PluginJar> jars = new ArrayList<>();
        for (Path jar : jars(path)) {
            jars.add(PluginJar.of(jar));
        }
        if (jars.isEmpty()) {
            throw new IOException(Printable.of(place) + ": holds no jar");
        }
        return jars;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** {@return all jars beside hepmva-all.jar if one of them is a plugin: what it needs lies there too} */
    private static List<PluginJar> jarsBeside(Consumer<String> warning) throws IOException {
        Path own = ownJar().orElse(Path.of(""));
        if (!own.getFileName().toString().startsWith("hepmva-all")) {
            return List.of();
        }
        List<PluginJar> beside = new ArrayList<>();
        for (Path file : jars(own.toAbsolutePath().getParent())) {
            if (!Files.isSameFile(file, own)) {
                try {
                    beside.add(PluginJar.of(file));
                } catch (IOException e) {
                    warning.accept(e.getMessage() + "; it is left out");
                }
            }
        }
        return beside.stream().anyMatch(jar -> !jar.services().isEmpty()) ? beside : List.of();
    }

    /** {@return the jar that this class is in, or its folder; empty if its class loader does not say} */
    static Optional<Path> ownJar() {
        CodeSource source = Plugins.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
