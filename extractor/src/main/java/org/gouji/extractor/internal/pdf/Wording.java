package org.gouji.extractor.internal.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words by which layout is recognised in Chinese reports.
final class Wording {

  private static final String UNITS =
      "(?:[十百千万亿]*(?:元|人次|人|名|个|件|户|台|辆|次|项|家)|%|％|平方米|㎡)";

  /// `单位：万元`, `（单位 元）`, `金额单位：人民币万元`; never `填报单位：大同市总工会`.
  private static final Pattern UNIT =
      Pattern.compile(
          "(?:金额|计量|货币)?单\\s*位\\s*[:：]?\\s*(?:人民币)?\\s*[（(]?"
              + UNITS
              + "(?:\\s*[、,，/／]\\s*"
              + UNITS
              + ")*[）)]?(?![\\u4e00-\\u9fff])");

  /// `（万元）` alone on its line.
  private static final Pattern UNIT_ALONE =
      Pattern.compile("[（(]?(?:人民币)?[十百千万亿]*元[）)]?");

  /// On a picture the dashes at its sides are mostly read as 一.
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–－一·•\\s]*(?:第\\s*)?(?:\\d{1,4}|[ivxlcIVXLC]{1,6}|[一二三四五六七八九十百]{1,5})(?:\\s*页)?"
              + "(?:\\s*(?:[/／,，]\\s*共?|共)\\s*\\d{1,4}(?:\\s*页)?)?[-—–－一·•\\s]*");

  private static final Pattern BARE_CHINESE = Pattern.compile("[一二三四五六七八九十百ivxlcIVXLC]+");

  private static final Pattern CONTINUED =
      Pattern.compile("[（(]?\\s*(?:续\\s*表?|接上[页表]|续上[页表])\\s*\\d*\\s*[)）]?");

  private static final Pattern CONTENTS = Pattern.compile("目\\s*[录次錄]");

  private static final int FEWEST_DOTS = 4;
  private static final Pattern LEADER =
      Pattern.compile("(?:[.…·．。]\\s?){" + FEWEST_DOTS + ",}\\s*\\d*$");

  private static final Pattern FILLED_BY =
      Pattern.compile(
          "^(?:编制|填报|填表|编报|公开|部门|预算|申报|主管|实施)?\\s*(?:部门|单位|日期)\\s*(?:名称)?\\s*"
              + "(?:[（(].{1,8}[）)])?\\s*[:：].*");

  /// `公开04表`: the number of a form is not what it is about.
  private static final Pattern FORM_NUMBER =
      Pattern.compile(
          "(?:[\\p{IsHan}]{0,6}(?:公开|财决|财预|预)|附)\\s*\\d{1,2}(?:-\\d{1,2})?\\s*表");

  private static final Pattern TABLE_NAME =
      Pattern.compile(".*表(?:\\s*[（(].{1,20}[）)])?|^附?表\\s*\\d.*");

  private Wording() {}

  /// Where in a line its unit is stated.
  static Matcher unit(String line) {
    return UNIT.matcher(line);
  }

  /// An amount's unit and nothing else.
  static boolean unitAlone(String line) {
    return UNIT_ALONE.matcher(line).matches();
  }

  static boolean pageNumber(String line) {
    return line.length() <= 20
        && PAGE_NUMBER.matcher(line).matches()
        && !BARE_CHINESE.matcher(line).matches();
  }

  /// `续表`: the table of the page before goes on.
  static boolean continued(String line) {
    return CONTINUED.matcher(line).matches();
  }

  static boolean contentsTitle(String line) {
    return CONTENTS.matcher(line).matches();
  }

  /// A line of a table of contents by its leader dots.
  static boolean leader(String line) {
    int dots = 0;
    for (int i = 0; i < line.length(); i++) {
      dots += ".…·．。".indexOf(line.charAt(i)) < 0 ? 0 : 1;
    }
    return dots >= FEWEST_DOTS && LEADER.matcher(line).find();
  }

  /// `编制部门：…`, as it stands between a table's title and the table.
  static boolean filledBy(String line) {
    return FILLED_BY.matcher(line).matches();
  }

  static boolean formNumber(String line) {
    return FORM_NUMBER.matcher(line.strip()).matches();
  }

  static boolean tableName(String line) {
    return TABLE_NAME.matcher(line).matches();
  }

  /// Without white space, for comparing what was printed twice.
  static String bare(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
