package org.hepmva.runtime;

import java.io.IOException;
import java.util.List;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.JsonWriter;

/**
 * How one kind of model stands in a weight file: an object whose member {@code "kind"} is its word, and whose
 * other members hold what it is. Immutable.
 *
 * @param <M> the kind
 */
public interface ModelCodec<M extends Model> {

    /** {@return the word of this kind, for ever: {@code "boostedTrees"}} */
    String kind();

    /** {@return the class of this kind} */
    Class<M> type();

    /**
     * {@return the model whose members come next; {@code "kind"} is read already}
     *
     * @param members   to be read to their end
     * @param variables what the model reads, in its order
     * @param models    reads models inside this one
     * @throws IOException if a member is missing, unknown or wrong
     */
    M read(JsonMembers members, List<Variable> variables, Models models) throws IOException;

    /**
     * Writes the members of a model after {@code "kind"}.
     *
     * @param out    inside the object
     * @param models writes models inside this one
     * @throws IOException if it cannot be written
     */
    void write(M model, JsonWriter out, Models models) throws IOException;

    /** Models of any kind. */
    interface Models {

        /**
         * {@return the model that comes next}
         *
         * @param variables what it reads, in its order
         * @throws IOException if it is of no known kind, or not what its kind says
         */
        Model read(JsonReader model, List<Variable> variables) throws IOException;

        /**
         * Writes a model as the next value.
         *
         * @throws IOException if it cannot be written
         */
        void write(Model model, JsonWriter out) throws IOException;
    }
}
