package org.hepmva.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonWriter;
import org.hepmva.train.Setting;
import org.hepmva.train.TrainerProvider;
import org.hepmva.train.Trainers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hepmva methods [NAME]}. */
@Command(name = "methods",
        header = "List the training methods, or the settings of one.",
        description = "The name is what stands behind 'type' in an analysis. Methods of other jars on the "
                + "class path are among them.",
        footer = {"", "Example:  hepmva methods trees"})
final class MethodsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Of a method; its settings are listed.")
    private String name;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name == null && json) {
            List<JsonObject> all = Trainers.all().stream().map(MethodsCommand::json).toList();
            out.print(JsonWriter.write(new JsonArray(all)));
        } else if (name == null) {
            MethodTable.printAll(out);
        } else if (json) {
            out.print(JsonWriter.write(json(Trainers.named(name))));
        } else {
            new MethodTable(Trainers.named(name)).print(out);
        }
        out.flush();
        return 0;
    }

    private static JsonObject json(TrainerProvider method) {
        return JsonObject.builder().text("type", method.type()).text("description", method.description())
                .value("settings", new JsonArray(method.settings().all().stream().map(MethodsCommand::json)
                        .toList()))
                .build();
    }

    private static JsonObject json(Setting<?> setting) {
        return JsonObject.builder().text("name", setting.name())
                .value("otherNames", JsonArray.ofTexts(setting.otherNames()))
                .text("values", setting.type().allowed())
                .value("words", JsonArray.ofTexts(setting.type().choices()))
                .text("default", setting.defaultText())
                .text("meaning", setting.explanation())
                .text("since", setting.since()).build();
    }
}
