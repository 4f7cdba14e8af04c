package org.gouji.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder with a rule as a user would write one.
final class OwnRules {

  private OwnRules() {}

  private static final String RULE =
      """
      - id: own.basic-within-project
        code: X1
        severity: warning
        basis: identity
        status: active
        title: { zh: 基本支出不大于项目支出, en: basic within project }
        message: { zh: "基本{part}多于项目{whole}", en: "basic {part}, project {whole}" }
        source: 本单位
        since: 0.1.0
        relation:
          kind: bound
          of: [{ parts: [expenditure.basic.total], wholes: [expenditure.project.total] }]
        holds: ["expenditure.basic.total@final = 1万元", "expenditure.project.total@final = 2万元"]
        fails: ["expenditure.basic.total@final = 2万元", "expenditure.project.total@final = 1万元"]
      """;

  static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("own.yaml"), RULE);
  }

  /// The same about an indicator that there is not.
  static void writeBroken(Path folder) throws IOException {
    Files.writeString(folder.resolve("own.yaml"), RULE.replace("project.total", "none"));
  }
}
