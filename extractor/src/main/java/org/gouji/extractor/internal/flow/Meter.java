package org.gouji.extractor.internal.flow;

import java.time.Duration;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;

/// Counts what one file has used of its [Limits]. Of one file and one thread.
public final class Meter {

  /// How many ticks pass between two looks at the clock.
  private static final int TICKS = 1024;

  private final Limits limits;
  private final long start = System.nanoTime();
  private long unpacked;
  private long characters;
  private int blocks;
  private long cells;
  private int ticks;

  public Meter(Limits limits) {
    this.limits = limits;
  }

  /// Says that a little work was done; looks at the clock now and then.
  public void tick() throws Refusal {
    if (++ticks >= TICKS) {
      ticks = 0;
      Duration used = Duration.ofNanos(System.nanoTime() - start);
      if (used.compareTo(limits.time()) > 0) {
        long seconds = limits.time().toSeconds();
        throw Refusal.of(
            Failure.Kind.TIMED_OUT,
            "读取超过 " + seconds + " 秒",
            "reading took more than " + seconds + " seconds");
      }
    }
  }

  /// @param bytes that came out of a packed part just now
  public void unpacked(long bytes) throws Refusal {
    unpacked += bytes;
    check(unpacked, limits.unpackedBytes(), "个解压后的字节", "unpacked bytes");
  }

  public void characters(long count) throws Refusal {
    characters += count;
    check(characters, limits.characters(), "个字符", "characters");
  }

  public void block() throws Refusal {
    check(++blocks, limits.blocks(), "个段落和表格", "blocks");
    tick();
  }

  /// @param count grid cells; a merged area counts with its whole size
  public void cells(long count) throws Refusal {
    cells += count;
    check(cells, limits.cells(), "个单元格", "table cells");
    tick();
  }

  /// @param depth of tables in tables, or of files in files
  public void nesting(int depth) throws Refusal {
    check(depth, limits.nesting(), "层嵌套", "levels of nesting");
  }

  private static void check(long used, long limit, String zh, String en) throws Refusal {
    if (used > limit) {
      throw Refusal.of(
          Failure.Kind.TOO_LARGE,
          "超过 " + limit + " " + zh,
          "more than " + limit + " " + en);
    }
  }
}
