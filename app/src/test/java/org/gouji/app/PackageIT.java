package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The zip of `mvn -Pdist verify`, unpacked where nothing else of the project is.
@DisabledOnOs(OS.WINDOWS)
@EnabledIfSystemProperty(named = "gouji.package", matches = ".+")
class PackageIT {

  @TempDir
  private Path temp;

  private Path home;

  @BeforeEach
  void unpack() throws IOException {
    try (ZipFile zip = new ZipFile(System.getProperty("gouji.package"))) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
        ZipEntry entry = all.nextElement();
        Path target = temp.resolve(entry.getName());
        if (entry.isDirectory()) {
          continue;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
    try (Stream<Path> folders = Files.list(temp)) {
      home = folders.filter(folder -> folder.getFileName().toString().startsWith("gouji-"))
          .findFirst()
          .orElseThrow();
    }
    Files.setPosixFilePermissions(home.resolve("gouji"),
        PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void checksAReportWithoutMavenOrSources() throws Exception {
    assertThat(gouji("check", "corpus/reports/xihe-2023.docx")).contains("xihe-2023.docx");
  }

  @Test
  void theScriptForWindowsHasTheLineEndsOfWindows() throws IOException {
    assertThat(Files.readString(home.resolve("gouji.cmd"), StandardCharsets.US_ASCII))
        .contains("\r\n")
        .doesNotContainPattern("(?<!\r)\n");
  }

  @Test
  void evaluatesTheCorpusThatTheReadmeNames() throws Exception {
    assertThat(gouji("evaluate", "corpus/labelled", "--format", "html")).contains("100.0%");
  }

  @Test
  void noDocumentLeadsOutOfThePackage() throws Exception {
    Pattern link = Pattern.compile("\\]\\(([^)#:]+)\\)");
    List<Path> documents;
    try (Stream<Path> files = Files.walk(home)) {
      documents = files.filter(it -> it.toString().endsWith(".md")).toList();
    }
    int links = 0;
    for (Path document : documents) {
      for (MatchResult match : link.matcher(Files.readString(document)).results().toList()) {
        assertThat(document.resolveSibling(match.group(1)).normalize())
            .as(home.relativize(document).toString())
            .exists();
        links++;
      }
    }
    assertThat(links).isGreaterThan(10);
  }

  /// What a command prints that ends well.
  private String gouji(String... arguments) throws Exception {
    Path out = temp.resolve("out");
    List<String> command = Stream.concat(Stream.of("./gouji"), Stream.of(arguments)).toList();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectOutput(out.toFile())
            .redirectError(temp.resolve("err").toFile());
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(temp.resolve("err"))).isZero();
    return Files.readString(out);
  }

  @Test
  void namesALicenceForEveryJar() throws Exception {
    String licences =
        Files.readString(home.resolve("licences/THIRD-PARTY.txt"), StandardCharsets.UTF_8);
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      List<String> names =
          jars.map(jar -> jar.getFileName().toString())
              .filter(name -> !name.startsWith("gouji-"))
              .toList();
      // "(Apache-2.0) HanLP (com.hankcs:hanlp:portable-1.8.6 - https://…)" is of hanlp-portable-1.8.6.jar
      Set<String> listed =
          Pattern.compile("\\([\\w.-]+:([\\w.-]+):([\\w.-]+) - ")
              .matcher(licences)
              .results()
              .map(match -> match.group(1) + "-" + match.group(2) + ".jar")
              .collect(Collectors.toSet());
      assertThat(names).hasSizeGreaterThan(20);
      assertThat(listed).containsAll(names);
    }
    try (Stream<String> lines = licences.lines()) {
      lines
          .filter(line -> line.strip().startsWith("("))
          .map(line -> line.strip().substring(1, line.strip().indexOf(')')))
          .forEach(licence -> assertThat(home.resolve("licences/" + licence + ".txt")).exists());
    }
  }
}
