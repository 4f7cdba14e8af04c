package org.gouji.extractor.internal.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.extractor.internal.flow.Piece.Alignment;
import org.gouji.extractor.internal.flow.Piece.Line;
import org.gouji.model.document.Block;
import org.gouji.model.document.Text;

/// Which lines above a table belong to it.
public final class Captions {

  private static final String UNIT =
      "(?:人民币)?[（(]?[十百千万亿]*(?:元|人次|人|名|个|件|户|台|辆|次|项|家|%|％|平方米|㎡)[）)]?";

  /// 单位：万元, 单位：人、万元, （金额单位：元）, 编制单位：某某总工会 金额单位：万元; not 填报单位：某某总工会.
  private static final Pattern STATED =
      Pattern.compile(
          "单\\s*位\\s*[：:]\\s*" + UNIT + "(?:\\s*[、,，/／]\\s*" + UNIT + ")*(?=$|[\\s\\u3000）)，,、/])");

  /// 万元 or （元） alone, which counts where it is set to the right.
  private static final Pattern ALONE =
      Pattern.compile("[（(]?(?:人民币)?[十百千万亿]*元[）)]?");

  /// 表1, 附表2-1, 附件3, or a line that ends in 表.
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:附?表|附件)\\s*[0-9０-９一二三四五六七八九十]+.*|.*表(?:[（(][^（()）]*[）)])?");

  /// 公开04表, 财决01表: the number of a form, which stands between its title and the table, as
  /// 部门：某某总工会, 填报日期：… and （2023年度） do.
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:[\\p{IsHan}]{0,6}(?:公开|财决|财预|预)|附)\\s*\\d{1,2}(?:-\\d{1,2})?\\s*表"
              + "|[（(].{1,20}[）)]|(?:19|20)\\d{2}\\s*年度?"
              + "|(?:编制|填报|填表|编报|公开|预算|申报|主管|实施)?\\s*(?:部门|单位|日期)\\s*(?:名称)?\\s*"
              + "(?:[（(].{1,8}[）)])?\\s*[:：].*");

  private static final int LONGEST_UNIT_LINE = 80;
  private static final int LONGEST_TITLE = 50;

  private Captions() {}

  /// @param line the nearest one above a table
  public static boolean statesUnit(Line line) {
    String text = line.text();
    if (!eligible(line, LONGEST_UNIT_LINE)) {
      return false;
    }
    return STATED.matcher(text).find()
        || line.alignment() == Alignment.END && ALONE.matcher(text).matches();
  }

  /// The words of such a line that state the unit: 单位：元 of 部门：某某总工会　单位：元.
  public static Text unit(Text line) {
    Matcher stated = STATED.matcher(line.value());
    if (!stated.find()) {
      return line;
    }
    int start = stated.start();
    while (start > 0 && "金额计量货币".indexOf(line.value().charAt(start - 1)) >= 0) {
      start--;
    }
    boolean bracket = start > 0 && "（(".indexOf(line.value().charAt(start - 1)) >= 0;
    return line.slice(bracket ? start - 1 : start, bracket ? line.value().length() : stated.end());
  }

  /// Whether a line between a title and its table is neither title nor unit.
  public static boolean isAside(Line line) {
    return eligible(line, LONGEST_UNIT_LINE) && ASIDE.matcher(line.text().strip()).matches();
  }

  /// @param line the nearest one above a table, or above its unit line
  /// @param aboveUnitLine there a short line is a title even where it looks like no other
  public static boolean titles(Line line, boolean aboveUnitLine) {
    if (!eligible(line, LONGEST_TITLE) || endsLikeProse(line.text())) {
      return false;
    }
    return line.captionStyle()
        || line.alignment() == Alignment.CENTER
        || TITLE.matcher(line.text()).matches()
        || aboveUnitLine && line.label() == 0;
  }

  private static boolean eligible(Line line, int longest) {
    return line.role() == Block.Role.BODY
        && line.outline() == 0
        && line.text().length() <= longest
        && Headings.find(line).isEmpty();
  }

  private static boolean endsLikeProse(String text) {
    return "。；;，,：:、！？".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
