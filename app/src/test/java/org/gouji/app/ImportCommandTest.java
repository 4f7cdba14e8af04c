package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.corpus.store.StoreWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  @TempDir
  private Path temp;

  private Path store() {
    return temp.resolve("库");
  }

  private Gouji imported(Object... more) {
    Object[] args = new Object[6 + more.length];
    List<Object> first =
        List.of("import", Gouji.SAMPLES, "--corpus", store(), "--workers", "1");
    for (int i = 0; i < args.length; i++) {
      args[i] = i < 6 ? first.get(i) : more[i - 6];
    }
    return Gouji.run(args);
  }

  @Test
  void countsWhatItHasImportedAndStatusSaysTheSame() throws Exception {
    Path broken = Files.write(temp.resolve("坏\n的.docx"), new byte[] {1});

    Gouji run = imported(broken);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.errWithoutProgress()).isEmpty();
    assertThat(run.out()).contains("本次 7 个文件：导入 6，重复 0，失败 1，略过 0，此前已处理 0")
        .contains("库中 7 个文件：导入 6，重复 0，失败 1，略过 0");

    Gouji status = Gouji.run("status", "--corpus", store());
    assertThat(status.exitCode()).isZero();
    assertThat(status.out()).contains("库中 7 个文件", "已完成", "坏?的.docx：", "（unsupported）")
        .contains("错误 1，警告 0：山前县总工会 2020")
        .doesNotContain("坏\n的");
    assertThat(imported("--lang", "en").out()).contains("This run 6 files", "done before 6");
  }

  @Test
  void saysWhoWritesToTheStore() {
    try (StoreWriter writer = StoreWriter.open(store())) {
      Gouji run = imported();

      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).hasLineCount(1)
          .contains("正由进程 " + writer.holder().pid(), writer.holder().host());
    }
  }

  @Test
  void saysInOneLineWhereNothingCanBeWritten() throws Exception {
    Files.write(store(), new byte[1]);

    Gouji run = imported();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("gouji：" + store() + " 不是文件夹\n");
    assertThat(
        Gouji.run("import", Gouji.SAMPLES, "--corpus", store().resolve("a/b"), "--lang", "en")
            .err())
        .startsWith("gouji: " + store() + " is no folder\n");
    assertThat(Gouji.run("extract", "a.pdf", "--overlay", store()).exitCode()).isEqualTo(2);
  }

  @Test
  void leavesNoStoreBehindWhereThereIsNothingToImport() {
    Path missing = temp.resolve("没有.docx");

    Gouji run = Gouji.run("import", missing, "--corpus", store());
    assertThat(run.exitCode()).isEqualTo(Gouji.run("check", missing).exitCode()).isEqualTo(3);
    assertThat(run.err()).isEqualTo(Gouji.run("check", missing).err()).contains("文件不存在");
    assertThat(store()).doesNotExist();
    assertThat(imported("--memory", 0).err()).startsWith("gouji：--memory MB 的值无效：0\n");
  }

  /// Its faults are the user's to mend. What was read without them is read again only when asked for.
  @Test
  void takesRulesOfTheUsersOwn() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("规则"));
    OwnRules.writeBroken(folder);
    Gouji broken = imported("--rules", folder);
    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.err()).contains("own.yaml", "unknown indicator expenditure.none");
    assertThat(store()).doesNotExist();

    OwnRules.write(folder);
    assertThat(imported().out()).contains("导入 6");
    assertThat(imported("--rules", folder).out()).contains("导入 0", "此前已处理 6");
    assertThat(imported("--rules", folder, "--refresh").out()).contains("导入 6", "此前已处理 0");
    assertThat(
        Gouji.run("findings", "--corpus", store(), "--rule", "own.basic-within-project").out())
        .contains("多于项目");
  }

  @Test
  void statusSaysWhereThereIsNoStore() {
    Gouji run = Gouji.run("status", "--corpus", store());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("没有库");
  }
}
