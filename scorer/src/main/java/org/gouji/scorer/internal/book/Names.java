package org.gouji.scorer.internal.book;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How programmes are named.
///
/// @param endings words that a name may end with or not
/// @param shortest how many characters a name keeps at least when its endings are cut
public record Names(List<String> endings, int shortest) {

  private static final Pattern MARKS = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}]+");

  public Names {
    endings = List.copyOf(endings);
  }

  /// A name without what may be left out of it, equal for two that name one programme: 劳模慰问项目 and
  /// “劳模慰问”.
  public String bare(String name) {
    boolean marked = !name.chars().allMatch(Character::isLetterOrDigit);
    String bare = marked ? MARKS.matcher(name).replaceAll("") : name;
    Optional<String> ending = ending(bare);
    while (ending.isPresent()) {
      bare = bare.substring(0, bare.length() - ending.get().length());
      ending = ending(bare);
    }
    return bare;
  }

  private Optional<String> ending(String name) {
    for (String ending : endings) {
      if (name.endsWith(ending) && name.length() - ending.length() >= shortest) {
        return Optional.of(ending);
      }
    }
    return Optional.empty();
  }
}
