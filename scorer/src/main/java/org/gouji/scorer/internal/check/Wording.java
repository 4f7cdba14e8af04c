package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.Message;
import org.gouji.model.Message.Language;
import org.gouji.model.assessment.Basis;
import org.gouji.model.assessment.Operand;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.scorer.internal.book.Rule;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Judgement.Remark;

/// Says what a check found, in both languages, with the figures as printed.
final class Wording {

  /// Behind the role in a placeholder: what the figure is called.
  private static final String LABEL = ".label";

  private static final int LONGEST_LABEL = 20;

  /// Of a message without its formula.
  private static final int USUAL_LENGTH = 64;

  private static final Map<String, Message> REASONS =
      Map.ofEntries(
          Map.entry("undecidable",
              new Message("约数或上下限无法判定", "an approximate figure leaves it open")),
          Map.entry("unit-differs", new Message("单位不同", "the units differ")),
          Map.entry("zero-base", new Message("分母为0", "the base is zero")),
          Map.entry("unsure-reading", new Message("识别不确定", "unsure reading")),
          Map.entry("scope-differs", new Message("口径不同", "the scopes differ")),
          Map.entry("parts-overlap",
              new Message("所列各项可能相互包含", "some of the parts may contain others")),
          Map.entry("open-list", new Message("名单未列全", "the list is open")),
          Map.entry("weights", new Message("分值不全", "not every weight is known")),
          Map.entry("scores", new Message("得分不全", "not every score is known")),
          Map.entry("other-method", new Message("评分办法未说明", "the method of scoring is not stated")),
          Map.entry("base", new Message("缺少基数", "no base")));

  private static final Map<Remark, Message> REMARKS =
      Map.of(
          Remark.ROUNDING, new Message("（四舍五入）", " (rounding)"),
          Remark.DROPPED_ZEROS,
          new Message("（仅按同列小数位补零后不符）", " (only with the zeros that its column dropped)"),
          Remark.TRUNCATED, new Message("（截尾而非四舍五入）", " (cut off, not rounded)"),
          Remark.WRONG_BASE, new Message("（分子或分母用错）", " (wrong numerator or base)"),
          Remark.IMPLIED_ZERO,
          new Message("（未列出的年初数按0计）", " (an opening balance that is not printed is taken as 0)"),
          Remark.APPROXIMATE, new Message("（含约数）", " (with an approximate figure)"),
          Remark.UNEXPLAINED,
          new Message(
              "（不像一处笔误所致，口径可能不同）", " (no single slip explains it; the scopes may differ)"));

  private final Catalogue catalogue;

  Wording(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// @param ocr whether a figure of it was read from a picture
  Message of(Draft draft, boolean ocr) {
    return of(draft, ocr, Map.of());
  }

  /// @param more what further placeholders of the rule's message stand for
  Message of(Draft draft, boolean ocr, Map<String, String> more) {
    return new Message(in(Language.ZH, draft, ocr, more), in(Language.EN, draft, ocr, more));
  }

  private String in(Language language, Draft draft, boolean ocr, Map<String, String> more) {
    boolean zh = language == Language.ZH;
    Rule rule = draft.rule();
    Judgement judgement = draft.judgement();
    if (judgement.outcome() instanceof Judgement.Holds && judgement.remark().isEmpty()) {
      return relation(zh ? "相符：" : "holds: ", draft, language);
    }
    StringBuilder message = new StringBuilder(judgement.formula().length() + USUAL_LENGTH);
    switch (judgement.outcome()) {
      case Judgement.Holds ignored -> {
        message.append(relation(zh ? "相符：" : "holds: ", draft, language));
      }
      case Judgement.Unclear unclear ->
          message.append(zh ? "无法核对：" : "not evaluable: ")
              .append(rule.title().in(language))
              .append(zh ? "（" : " (")
              .append(reasons(unclear.missing(), language))
              .append(zh ? "）" : ")");
      case Judgement.Fails fails -> {
        if (rule.message().isPresent()) {
          fill(rule.message().get().in(language), draft, fails, zh, more, message);
        } else {
          message.append(relation(zh ? "不符：" : "does not hold: ", draft, language));
        }
      }
    }
    if (judgement.remark().isPresent()) {
      message.append(REMARKS.get(judgement.remark().get()).in(language));
    }
    if (judgement.isFailure()) {
      weaken(draft, ocr, zh, message);
    }
    return message.toString();
  }

  /// Adds what makes a failure less certain.
  private static void weaken(Draft draft, boolean ocr, boolean zh, StringBuilder message) {
    if (draft.rule().basis() == Basis.UNVERIFIED) {
      message.append(zh ? "（依据未经核实）" : " (its source has not been verified)");
    }
    if (draft.lowered()) {
      message.append(zh ? "（口径未写明）" : " (the scope is not stated)");
    }
    if (ocr) {
      message.append(zh ? "（由图像识别）" : " (read by OCR)");
    }
  }

  /// What the rule is about, and the relation in numbers.
  private static String relation(String verdict, Draft draft, Language language) {
    String title = draft.rule().title().in(language);
    String formula = draft.judgement().formula();
    return formula.isEmpty()
        ? verdict + title
        : verdict + title + (language == Language.ZH ? "：" : ": ") + formula;
  }

  private String reasons(List<String> missing, Language language) {
    List<String> words = new ArrayList<>();
    for (String reason : missing) {
      words.add(reason(reason, language));
    }
    return String.join(language == Language.ZH ? "；" : "; ", words);
  }

  private String reason(String reason, Language language) {
    boolean zh = language == Language.ZH;
    Message known = REASONS.get(reason);
    if (known != null) {
      return known.in(language);
    }
    boolean ambiguous = reason.endsWith(": ambiguous");
    String id = ambiguous ? reason.substring(0, reason.indexOf(':')) : reason;
    Optional<Indicator> indicator = catalogue.indicator(id);
    String name = indicator.map(it -> zh ? it.zh() : it.en()).orElse(id);
    if (ambiguous) {
      return zh ? name + "有多个数值" : "several values of " + name;
    }
    return zh ? "缺少" + name : "no " + name;
  }

  /// Writes a template with its placeholders replaced: `{total}`, `{total.label}`.
  private void fill(
      String template,
      Draft draft,
      Judgement.Fails fails,
      boolean zh,
      Map<String, String> more,
      StringBuilder message) {
    int from = 0;
    while (true) {
      int open = template.indexOf('{', from);
      int close = template.indexOf('}', open);
      if (open < 0 || close < 0) {
        break;
      }
      String placeholder = template.substring(open + 1, close);
      boolean label = placeholder.endsWith(LABEL);
      String name =
          label ? placeholder.substring(0, placeholder.length() - LABEL.length()) : placeholder;
      message.append(template, from, open)
          .append(more.containsKey(name) ? more.get(name) : value(name, label, draft, fails, zh));
      from = close + 1;
    }
    message.append(template, from, template.length());
  }

  private String value(
      String name, boolean label, Draft draft, Judgement.Fails fails, boolean zh) {
    List<Operand> operands = draft.operands();
    String unit = operands.isEmpty() ? "" : operands.get(0).unit();
    return switch (name) {
      case "formula" -> draft.judgement().formula();
      case "names" -> names(draft.judgement().formula(), zh);
      case "printed" -> amount(fails.printed(), unit);
      case "computed" -> amount(fails.computed(), unit);
      case "difference" -> amount(fails.difference().map(BigDecimal::abs), unit);
      default -> figures(name, label, operands, zh);
    };
  }

  /// The figures of a role, or what they are called, each once.
  private static String figures(String role, boolean label, List<Operand> operands, boolean zh) {
    List<String> figures = new ArrayList<>(operands.size());
    for (Operand operand : operands) {
      if (operand.role().equals(role)) {
        String figure = label ? shortened(operand.label()) : withUnit(operand);
        if (!figures.contains(figure)) {
          figures.add(figure);
        }
      }
    }
    return String.join(zh ? "、" : ", ", figures);
  }

  /// The figure of a cell has the unit of its table or column.
  private static String withUnit(Operand operand) {
    String printed = operand.printed();
    boolean bare = !printed.isEmpty() && Character.isDigit(printed.charAt(printed.length() - 1));
    return bare && operand.value().isPresent() ? printed + operand.unit() : printed;
  }

  /// The words before a figure are a whole cell now and then.
  private static String shortened(String label) {
    return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL) + "…";
  }

  /// What the catalogue calls the indicators or sections of these ids.
  private String names(String ids, boolean zh) {
    List<String> names = new ArrayList<>();
    for (String id : ids.split(", ")) {
      names.add(
          catalogue.indicator(id)
              .map(it -> zh ? it.zh() : it.en())
              .or(() -> catalogue.section(id).map(it -> zh ? it.zh() : it.en()))
              .orElse(id));
    }
    return String.join(zh ? "、" : ", ", names);
  }

  private static String amount(Optional<BigDecimal> value, String unit) {
    return value.map(it -> it.toPlainString() + unit).orElse("");
  }
}
