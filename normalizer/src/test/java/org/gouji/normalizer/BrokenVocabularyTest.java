package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start with broken data: in a class loader of its own, where a folder with files comes first.
class BrokenVocabularyTest {

  private static final String FOLDER = "org/gouji/normalizer/vocabulary/";

  @TempDir
  private Path folder;

  @Test
  void listsAllFaultsOfAllFiles() throws IOException {
    put("words.yaml", "- { kind: no-such-kind, words: [甲] }\n");
    put(
        "indicators.yaml",
        """
            - { indicator: no.such-indicator, labels: [甲乙] }
            - { indicator: asset.total, labels: [资产总额] }
            - { indicator: asset.liability.total, labels: [资产总额] }
            """);

    Throwable thrown = catchThrowable(this::start);

    assertThat(thrown).isInstanceOf(IllegalStateException.class);
    assertThat(thrown.getMessage().lines())
        .hasSize(4)
        .anySatisfy(it -> assertThat(it).contains("words.yaml:1"))
        .anySatisfy(
            it -> assertThat(it).contains("indicators.yaml:1").contains("no.such-indicator"))
        .anySatisfy(it -> assertThat(it).contains("indicators.yaml:3").contains("资产总额"));
  }

  private void put(String name, String yaml) throws IOException {
    Path file = folder.resolve(FOLDER + name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, yaml);
  }

  private void start() throws Throwable {
    List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> catalogue = loader.loadClass("org.gouji.model.catalogue.Catalogue");
      loader.loadClass("org.gouji.normalizer.Normalizer")
          .getMethod("create", catalogue)
          .invoke(null, catalogue.getMethod("load").invoke(null));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
