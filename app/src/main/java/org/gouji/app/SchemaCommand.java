package org.gouji.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.gouji.model.contract.Contract;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `gouji schema [NAME]`: prints the JSON Schema of one kind of document, or all of them one behind
/// the other.
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {

  @ParentCommand
  private Main main;

  @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "NAME")
  private String name;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      Contract.SCHEMAS.forEach(it -> out.println(Contract.schema(it).stripTrailing()));
      return ExitCode.OK;
    }
    // `gouji-report/1`, as the documents name it, is as good.
    String schema = name.endsWith("/1") ? name.substring(0, name.length() - 2) : name;
    if (!Contract.SCHEMAS.contains(schema)) {
      throw new ParameterException(
          spec.commandLine(),
          main.words().say("schema.unknown", name, String.join(" ", Contract.SCHEMAS)));
    }
    out.println(Contract.schema(schema).stripTrailing());
    return ExitCode.OK;
  }
}
