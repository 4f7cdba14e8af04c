package org.gouji.corpus.bulk;

import java.util.List;
import java.util.Map;
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

  /// @param engine that the result depends on
  /// @param stopping ends it early; the next run does the rest
  static void run(StoreWriter writer, String engine, Import.BooleanFlag stopping) {
    Map<String, String> changed = writer.uncompared(engine);
    if (changed.isEmpty()) {
      return;
    }
    Catalogue catalogue = Catalogue.load();
    Scorer scorer = Scorer.create(catalogue);
    Contract contract = new Contract(catalogue);
    int done = 0;
    for (Map.Entry<String, String> each : changed.entrySet()) {
      if (stopping.isSet()) {
        break;
      }
      String organization = each.getKey();
      List<Report> reports =
          writer.documentsOf(organization).stream().map(Contract::read).toList();
      writer.putAcross(
          organization,
          each.getValue(),
          scorer.across(reports).stream().map(contract::across).toList());
      if (++done % BATCH == 0) {
        writer.commit();
      }
    }
    writer.commit();
  }
}
