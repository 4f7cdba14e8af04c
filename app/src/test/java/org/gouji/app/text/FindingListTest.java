package org.gouji.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gouji.corpus.query.AcrossFinding;
import org.gouji.model.Message;
import org.gouji.model.Message.Language;
import org.gouji.model.assessment.Severity;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class FindingListTest {

  @Test
  void keepsToTheWidthOfTheTerminal() {
    var finding =
        new AcrossFinding(
            "北岭县总工会",
            "c1",
            "f1",
            Severity.ERROR,
            "across.carry",
            "identity",
            new Message("年初结转和结余与上年年末结转和结余不符".repeat(6), "carried over"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("12.50万元 [2021.docx 二、支出情况第1段]；".repeat(5)));
    var list =
        new FindingList(
            Words.in(Language.ZH), Paint.none(), new Margin(60, Catalogue.load().units()));

    String text = list.next(finding);
    assertThat(text.lines()).hasSizeGreaterThan(6).allMatch(it -> Plain.width(it) <= 60);
    assertThat(text.replaceAll("\\s+", "")).contains(finding.message().zh());
  }
}
