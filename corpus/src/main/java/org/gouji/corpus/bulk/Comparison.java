package org.gouji.corpus.bulk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.corpus.store.StoreWriter;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.contract.Contract;
import org.gouji.model.report.Report;
import org.gouji.scorer.Scorer;

/// Holds the reports of each organisation in a store against one another, where they have changed
/// since the last time. One organisation is in memory at a time.
final class Comparison {

  /// Organisations between two commits.
  private static final int BATCH = 64;

  private Comparison() {}

  /// @param rules a folder with further rules
  /// @param stopping ends it early; the next run does the rest
  /// @return organisations whose reports were held against one another, or that have none any more
  /// @throws IllegalStateException listing every fault of the rules
  static int run(StoreWriter writer, Optional<Path> rules, Import.BooleanFlag stopping) {
    Catalogue catalogue = Catalogue.load();
    Scorer scorer = Scorer.create(catalogue, rules);
    Contract contract = new Contract(catalogue);
    // How a report was read is known of each; this is what compares them.
    String engine =
        String.join(
            " ", scorer.engine().version(), catalogue.digest(), scorer.rulesDigest());
    Map<String, String> changed = writer.uncompared(engine);
    int done = 0;
    for (Map.Entry<String, String> each : changed.entrySet()) {
      if (stopping.isSet()) {
        break;
      }
      String organization = each.getKey();
      // To read them is most of it, and the workers have nothing to do any more.
      List<Report> reports =
          writer.documentsOf(organization).parallelStream().map(Contract::read).toList();
      writer.putAcross(
          organization,
          each.getValue(),
          scorer.across(reports).stream().map(contract::across).toList());
      if (++done % BATCH == 0) {
        writer.commit();
      }
    }
    writer.commit();
    return done;
  }
}
