package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.text.Telltale;

/// Tells people from the posts that they hold: 在编人员25人，其中行政编制人员12人 counts people. Immutable.
final class PostHolders {

  private static final String POSTS = "staff.establishment.";
  private static final String PEOPLE = "staff.on-duty.";
  private static final Telltale HOLDERS = Telltale.of("编制?(?:在职|在编|实有)?人员(?:为|有)?$");

  private PostHolders() {}

  /// What a name of posts means where the people who hold them are told: those of administrative posts are civil servants, for the
  /// others there is no indicator.
  static Named instead(Named named, Spot spot) {
    if (!named.indicator().startsWith(POSTS) || !HOLDERS.in(spot.left()) || !areTold(spot)) {
      return named;
    }
    return named.indicator().equals(POSTS + "admin")
        ? new Named(
            PEOPLE + "civil-servant", named.label(), Optional.empty(), Optional.empty(),
            Grounds.LABEL, false)
        : Named.nothing(named.label(), false);
  }

  private static boolean areTold(Spot spot) {
    return spot.inSentence()
        .flatMap(it -> it.indicator().stream())
        .filter(it -> it.startsWith("staff."))
        .filter(it -> it.startsWith(PEOPLE) || it.endsWith(".total"))
        .reduce((first, second) -> second)
        .filter(it -> it.startsWith(PEOPLE))
        .isPresent();
  }
}
