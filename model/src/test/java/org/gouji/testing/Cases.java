package org.gouji.testing;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Checks that a statement holds for many generated cases. A failure names the seed that repeats
/// it: `mvn test -Dseed=…`
public final class Cases {

  private static final int RUNS = Integer.getInteger("runs", 1000);

  private Cases() {}

  public static void forAll(Consumer<RandomGenerator> property) {
    Long fixed = Long.getLong("seed");
    long first = fixed != null ? fixed : System.nanoTime();
    for (long seed = first; seed < first + (fixed != null ? 1 : RUNS); seed++) {
      try {
        property.accept(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("repeat with -Dseed=" + seed + ": " + e.getMessage(), e);
      }
    }
  }
}
