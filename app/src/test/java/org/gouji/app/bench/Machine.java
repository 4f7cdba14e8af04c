package org.gouji.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a measurement was taken on, without a word that tells whose machine it is.
final class Machine {

  private Machine() {}

  static String describe() {
    long bytes =
        ManagementFactory
            .getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    return "%s, %d cores, %d GiB; %s %s; Java %s (%s), heap %d MiB"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            Math.round(bytes / (double) (1L << 30)),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"),
            System.getProperty("java.vm.name"),
            Runtime.getRuntime().maxMemory() >> 20);
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo"))
          .stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("processor unknown");
    } catch (IOException e) {
      return "processor unknown";
    }
  }
}
