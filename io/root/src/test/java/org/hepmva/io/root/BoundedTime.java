package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Each test may take so much time of the processor: what others do on the machine meanwhile does not count,
 * as it does in a limit by the clock.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BoundedTime.Clock.class)
public @interface BoundedTime {

    /** {@return the seconds of one test} */
    int seconds();

    /** Looks at the time before and after. */
    final class Clock implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(Clock.class);
        private static final double NANOSECOND = 1e-9;

        @Override
        public void beforeTestExecution(ExtensionContext test) {
            test.getStore(OWN).put(test.getUniqueId(), THREADS.getCurrentThreadCpuTime());
        }

        @Override
        public void afterTestExecution(ExtensionContext test) {
            long before = test.getStore(OWN).remove(test.getUniqueId(), Long.class);
            double seconds = (THREADS.getCurrentThreadCpuTime() - before) * NANOSECOND;
            int most = of(test.getRequiredTestMethod()).or(() -> of(test.getRequiredTestClass()))
                    .orElseThrow().seconds();
            assertTrue(seconds <= most, "it took " + seconds + " s of the processor; it may take " + most);
        }

        private static Optional<BoundedTime> of(AnnotatedElement test) {
            return Optional.ofNullable(test.getAnnotation(BoundedTime.class));
        }
    }
}
