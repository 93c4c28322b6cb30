package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Each test may take so much time of the processor: what others do on the machine meanwhile does not count,
 * as it does in a limit by the clock. There is one of these beside, far behind: each test has a thread of
 * its own, so that a loop without an end fails it and does not hold up the build.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BoundedTime.Clock.class)
public @interface BoundedTime {

    /** {@return the seconds of one test} */
    int seconds();

    /** Looks at the time before and after, in the thread of the test. */
    final class Clock implements InvocationInterceptor {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private static final double NANOSECOND = 1e-9;
        /** By the clock, of which a machine with much else to do needs more. */
        private static final int MOST_TIMES = 10;

        @Override
        public void interceptTestMethod(Invocation<Void> test,
                ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
            proceed(test, context);
        }

        @Override
        public void interceptTestTemplateMethod(Invocation<Void> test,
                ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
            proceed(test, context);
        }

        private static void proceed(Invocation<Void> test, ExtensionContext context) throws Throwable {
            int most = of(context.getRequiredTestMethod()).or(() -> of(context.getRequiredTestClass()))
                    .orElseThrow().seconds();
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread thread = new Thread(() -> {
                try {
                    proceed(test, most);
                } catch (Throwable e) {
                    failure.set(e);
                }
            }, "bounded test");
            thread.setDaemon(true);
            thread.start();
            thread.join(Duration.ofSeconds(MOST_TIMES * (long) most).toMillis());
            if (thread.isAlive()) {
                failure.set(stuck(thread, most));
                thread.interrupt();
            }
            if (failure.get() != null) {
                throw failure.get();
            }
        }

        private static AssertionError stuck(Thread thread, int most) {
            AssertionError e = new AssertionError("it has not ended after " + MOST_TIMES * most + " s");
            e.setStackTrace(thread.getStackTrace());
            return e;
        }

        private static void proceed(Invocation<Void> test, int most) throws Throwable {
            long before = THREADS.getCurrentThreadCpuTime();
            test.proceed();
            double seconds = (THREADS.getCurrentThreadCpuTime() - before) * NANOSECOND;
            assertTrue(seconds <= most, "it took " + seconds + " s of the processor; it may take " + most);
        }

        private static Optional<BoundedTime> of(AnnotatedElement test) {
            return Optional.ofNullable(test.getAnnotation(BoundedTime.class));
        }
    }
}
