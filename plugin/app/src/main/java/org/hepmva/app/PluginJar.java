package org.hepmva.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A jar of a user.
 *
 * @param file     where it is
 * @param services what it adds to extension points of hepmva
 */
record PluginJar(Path file, List<Service> services) {

    private static final String SERVICES = "META-INF/services/";
    private static final String OURS = SERVICES + "org.hepmva.";

    /**
     * Something that a jar adds.
     *
     * @param type     of the extension point
     * @param provider the class that is added
     */
    record Service(String type, String provider) {
    }

    PluginJar {
        services = List.copyOf(services);
    }

    /**
     * {@return what a file offers}
     *
     * @throws IOException if it is no jar
     */
    static PluginJar of(Path file) throws IOException {
        List<Service> services = new ArrayList<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            List<JarEntry> entries = jar.stream().filter(entry -> entry.getName().startsWith(OURS)).toList();
            for (JarEntry entry : entries) {
                String type = entry.getName().substring(SERVICES.length());
                new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).lines()
                        .map(line -> line.replaceAll("#.*", "").strip()).filter(line -> !line.isEmpty())
                        .forEach(provider -> services.add(new Service(type, provider)));
            }
        } catch (IOException e) {
            throw new IOException(file + ": is not a jar that can be read: " + e.getMessage(), e);
        }
        return new PluginJar(file, services);
    }

    /**
     * Loads all that it adds.
     *
     * @throws IOException if something cannot be loaded; says which and why
     */
    void requireServices(ClassLoader loader) throws IOException {
        for (Service service : services) {
            try {
                Class<?> type = Class.forName(service.type(), false, loader);
                Class<?> provider = Class.forName(service.provider(), true, loader);
                if (!type.isAssignableFrom(provider)) {
                    throw refused(service, "it is no " + type.getSimpleName(), null);
                }
                provider.getConstructor().newInstance();
            } catch (ClassNotFoundException e) {
                throw refused(service, "there is no class " + e.getMessage(), e);
            } catch (NoSuchMethodException e) {
                throw refused(service, "it has no public constructor without parameters", e);
            } catch (ReflectiveOperationException | LinkageError e) {
                throw refused(service, String.valueOf(e.getCause() == null ? e : e.getCause()), e);
            }
        }
    }

    private IOException refused(Service service, String why, Throwable cause) {
        return new IOException(file + ": the plugin " + service.provider() + " cannot be loaded: " + why,
                cause);
    }
}
