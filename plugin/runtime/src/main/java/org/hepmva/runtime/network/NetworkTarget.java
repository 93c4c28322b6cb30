package org.hepmva.runtime.network;

import java.util.Objects;
import org.hepmva.runtime.Link;
import org.hepmva.text.Require;

/**
 * What a network estimates: link(offset + factor·y), y being an output of its last layer. Immutable.
 *
 * @param name   of the target, not blank
 * @param offset finite; often the mean of the target
 * @param factor finite; often its standard deviation
 * @param link   how the sum becomes the estimate
 */
public record NetworkTarget(String name, double offset, double factor, Link link) {

    public NetworkTarget {
        name = name.strip();
        Require.that(!name.isEmpty(), "the name of a target is blank");
        Require.finite("target '" + name + "': offset", offset);
        Require.finite("target '" + name + "': factor", factor);
        Objects.requireNonNull(link, "link");
    }

    /** {@return a target that the network gives as it is} */
    public static NetworkTarget of(String name) {
        return new NetworkTarget(name, 0, 1, Link.IDENTITY);
    }

    /** {@return this target with another scale: offset + factor·y} */
    public NetworkTarget withScale(double otherOffset, double otherFactor) {
        return new NetworkTarget(name, otherOffset, otherFactor, link);
    }

    /** {@return this target with another link} */
    public NetworkTarget withLink(Link value) {
        return new NetworkTarget(name, offset, factor, value);
    }

    double estimate(double y) {
        return link.estimate(offset + factor * y);
    }
}
