package org.hepmva.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hepmva.io.Location;
import org.hepmva.io.Ntuple;
import org.hepmva.io.OnDamage;
import org.hepmva.io.ProgressListener;
import org.hepmva.text.Require;

/**
 * What the locations of sources mean: tables of files, or tables that are held in memory under a name.
 * Immutable.
 *
 * <pre>{@code
 * Tables tables = Tables.ofFiles().with("toys", Ntuple.ofColumns("toys", columns));
 * Sample sample = reader.withTables(tables).read(ClassSource.signal("toys"), background, progress);
 * }</pre>
 */
public final class Tables {

    private static final Tables OF_FILES = new Tables(Map.of(), OnDamage.FAIL);

    private final Map<String, Ntuple> inMemory;
    private final OnDamage damage;

    private Tables(Map<String, Ntuple> inMemory, OnDamage damage) {
        this.inMemory = inMemory;
        this.damage = damage;
    }

    /** {@return the tables of files, and none in memory} */
    public static Tables ofFiles() {
        return OF_FILES;
    }

    /**
     * {@return these and one that is held in memory}
     *
     * @param name  what sources call it; a file of this name is not read
     * @param table such as {@link Ntuple#ofColumns} makes, whose closing does nothing
     * @throws IllegalArgumentException if the name is blank or known
     */
    public Tables with(String name, Ntuple table) {
        Require.that(!name.isBlank(), "a table in memory needs a name");
        Require.that(!inMemory.containsKey(name), "there are two tables in memory called '%s'", name);
        Map<String, Ntuple> more = new LinkedHashMap<>(inMemory);
        more.put(name, table);
        return new Tables(more, damage);
    }

    /** {@return these, opened so that what is damaged is an error, or left out and told of} */
    public Tables withDamage(OnDamage value) {
        return new Tables(inMemory, value);
    }

    /** {@return whether what is damaged is an error, or left out} */
    OnDamage onDamage() {
        return damage;
    }

    /** {@return the table of this name, if it is held in memory} */
    public Optional<Ntuple> inMemory(String location) {
        return Optional.ofNullable(inMemory.get(location));
    }

    /**
     * {@return one ntuple with the entries of all locations, in order; see {@link Ntuple#openAll(List,
     * ProgressListener, OnDamage)}}
     *
     * <p>If one cannot be opened, those before it are closed, and so are all tables in memory among them.
     * Tables in memory are never damaged, and stay where a file beside them is left out.
     *
     * @param locations at least one
     * @param progress  told about the opening of text files
     * @throws IOException if one cannot be opened
     */
    public Ntuple open(List<String> locations, ProgressListener progress) throws IOException {
        return Ntuple.openAll(locations, this::inMemory, progress, damage);
    }

    /** {@return the same text for the same table: of a file behind links and dots, as far as they lead} */
    String identity(String location) {
        if (inMemory.containsKey(location)) {
            return location;
        }
        Location parsed = Location.parse(location);
        String file = parsed.path().map(Tables::identity).orElse(parsed.file());
        return parsed.table().isEmpty() ? file : file + ":" + parsed.table();
    }

    private static String identity(Path file) {
        try {
            return file.toRealPath().toString();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize().toString();
        }
    }

    /** {@return whether the same tables are held in memory, and damage is met alike} */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tables tables && inMemory.equals(tables.inMemory) && damage == tables.damage;
    }

    @Override
    public int hashCode() {
        return Objects.hash(inMemory, damage);
    }

    @Override
    public String toString() {
        return inMemory.isEmpty() ? "files" : "files, and in memory " + String.join(", ", inMemory.keySet());
    }
}
