package org.gouji.corpus.workbook;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;

/// Makes the links of a workbook to files. They are the one thing of it that stays in memory until it
/// is complete, and Excel holds a sheet with more than 65,530 of them for damaged: beyond a number
/// there are none. What leads to another sheet is a formula, which needs neither.
final class Links {

  private static final int MOST = 20_000;

  /// Longest address that Excel follows.
  private static final int LONGEST = 2_079;

  private final CreationHelper helper;
  private final Path folder;
  private int made;

  /// @param folder where the workbook will stand
  Links(CreationHelper helper, Path folder) {
    this.helper = helper;
    this.folder = folder;
  }

  /// A link to a file. One that stands below the workbook's folder is linked relative to it, so that
  /// both can move together.
  ///
  /// @param path as the contract has it: relative to the current folder, or absolute; of a file in an
  ///   archive, `archive!/entry`, the archive is linked
  Optional<Hyperlink> toFile(String path) {
    try {
      int inside = path.indexOf("!/");
      Path file =
          Path.of(inside < 0 || Files.exists(Path.of(path)) ? path : path.substring(0, inside))
              .toAbsolutePath()
              .normalize();
      String address = file.startsWith(folder) ? relative(file) : file.toUri().toASCIIString();
      return address.length() > LONGEST ? Optional.empty() : make(address);
    } catch (InvalidPathException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  private String relative(Path file) throws URISyntaxException {
    String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
    return new URI(null, null, "./" + path, null).toASCIIString();
  }

  private Optional<Hyperlink> make(String address) {
    if (made == MOST) {
      return Optional.empty();
    }
    made++;
    Hyperlink link = helper.createHyperlink(HyperlinkType.FILE);
    link.setAddress(address);
    return Optional.of(link);
  }

  /// Whether links had to be left out.
  boolean areTooMany() {
    return made == MOST;
  }
}
