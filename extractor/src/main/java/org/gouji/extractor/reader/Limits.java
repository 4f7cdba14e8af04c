package org.gouji.extractor.reader;

import java.time.Duration;
import java.util.Locale;

/// How much of a file is read before it is refused as `too-large` or `timed-out`. The limits are
/// cooperative: readers look at them as they go. A parser that never comes back needs a process of
/// its own.
///
/// @param bytes of the file
/// @param unpackedBytes of everything unpacked from it, embedded files included
/// @param pages of a PDF
/// @param blocks of a body
/// @param cells of one file
/// @param nesting of tables and of packed files
/// @param characters of one file
/// @param time for one file, without its scanned pages
public record Limits(
    long bytes,
    long unpackedBytes,
    int pages,
    int blocks,
    int cells,
    int nesting,
    int characters,
    Duration time) {

  /// Ten times what the largest report seen needs: a 446-page budget book had 10,649 figures.
  public static final Limits DEFAULT =
      new Limits(
          200_000_000L,
          1_000_000_000L,
          10_000,
          500_000,
          2_000_000,
          32,
          50_000_000,
          Duration.ofMinutes(2));

  /// On top of [#time] for every page that is read from its picture: what it takes on one core that has
  /// nothing else to do, seven times.
  public static final Duration PICTURE = Duration.ofSeconds(20);

  /// The picture of a page has at least so many bytes.
  private static final long PICTURE_BYTES = 4000;

  /// The most that reading a file may take, were all of it pictures of pages.
  ///
  /// @param size of the file in bytes
  public Duration longest(long size) {
    return time.plus(PICTURE.multipliedBy(Math.min(pages, size / PICTURE_BYTES)));
  }

  /// When to give up a file, with whatever reads it: a quarter later than its reader may be done. One
  /// that looks at the clock may be in the middle of something, and what comes behind it wants some as
  /// well. Nobody outside sees how many pages of a PDF are pictures.
  ///
  /// @param file its name
  /// @param size in bytes
  public Duration hard(String file, long size) {
    boolean pdf = file.toLowerCase(Locale.ROOT).endsWith(".pdf");
    Duration soft = longest(pdf ? size : 0);
    return soft.plus(soft.dividedBy(4)).plusSeconds(1);
  }

  /// The same, but for the time.
  public Limits within(Duration time) {
    return new Limits(
        bytes,
        unpackedBytes,
        pages,
        blocks,
        cells,
        nesting,
        characters,
        time);
  }
}
