package org.gouji.app.text;

import org.gouji.model.assessment.Severity;
import picocli.CommandLine.Help.Ansi;

/// Colour and weight for a terminal; leaves the text alone where there is none.
public final class Paint {

  private final boolean on;

  private Paint(boolean on) {
    this.on = on;
  }

  /// On only where standard output is a terminal and neither `NO_COLOR` nor `TERM=dumb` objects.
  public static Paint forStandardOutput() {
    return new Paint(Ansi.AUTO.enabled());
  }

  public static Paint none() {
    return new Paint(false);
  }

  public static Paint always() {
    return new Paint(true);
  }

  String bold(String text) {
    return code("1", text);
  }

  String faint(String text) {
    return code("2", text);
  }

  String by(Severity severity, String text) {
    return code(
        switch (severity) {
          case ERROR -> "1;31";
          case WARNING -> "33";
          case INFO -> "36";
        },
        text);
  }

  private String code(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
