package org.hepmva.text;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * What plugins add, found where hepmva itself was loaded and where the calling thread loads from.
 *
 * <p>In a program that runs inside another one (a session, an application server, an analysis framework) the
 * thread's context class loader may know nothing of hepmva, or be the only one that knows a user's jar. So
 * both are asked, hepmva's own first:
 *
 * <pre>{@code
 * List<Codec> codecs = Services.of(
 *         ServiceLoader.load(Codec.class, Codec.class.getClassLoader()), ServiceLoader.load(Codec.class));
 * }</pre>
 *
 * <p>The two loaders are arguments because a module may only look for services that it says it uses.
 */
public final class Services {

    /** A loader that fails for ever is asked so often. */
    private static final int MOST_FAILURES = 100;

    private Services() { }

    /**
     * {@return one object of each class that is found, in the order in which they are found}
     *
     * @param own     looks where the service's interface was loaded
     * @param context looks with the thread's context class loader; what does not fit the interface or does
     *                not load there is left out, as it may belong to another copy of hepmva
     * @throws IllegalStateException if a plugin beside the interface cannot be loaded; says which and why
     */
    public static <S> List<S> of(ServiceLoader<S> own, ServiceLoader<S> context) {
        Map<String, S> found = new LinkedHashMap<>();
        try {
            own.stream().forEach(provider -> add(provider, found));
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new IllegalStateException("a plugin cannot be loaded: " + e.getMessage(), e);
        }
        Iterator<ServiceLoader.Provider<S>> foreign = context.stream().iterator();
        int failures = 0;
        boolean more = true;
        while (more && failures < MOST_FAILURES) {
            try {
                more = foreign.hasNext();
                if (more) {
                    add(foreign.next(), found);
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                failures++;
            }
        }
        return List.copyOf(found.values());
    }

    private static <S> void add(ServiceLoader.Provider<S> provider, Map<String, S> found) {
        found.computeIfAbsent(provider.type().getName(), name -> provider.get());
    }
}
