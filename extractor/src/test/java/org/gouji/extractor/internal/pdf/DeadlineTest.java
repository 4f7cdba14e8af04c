package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.Refusal;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  @Test
  void isPutOffForPicturesButNotForEver() throws Refusal {
    var deadline = new Deadline(Duration.ZERO, Duration.ofHours(1));
    assertThat(deadline.passed()).isTrue();
    deadline.grant(Limits.PICTURE);
    deadline.check();

    var bounded = new Deadline(Duration.ZERO, Duration.ofNanos(1));
    bounded.grant(Limits.PICTURE);
    assertThatThrownBy(bounded::check).isInstanceOf(Refusal.class)
        .hasMessageContaining("longer than");
  }

  @Test
  void aFileHasNoMorePicturesThanItsSizeAllows() {
    var limits = new Limits(1, 1, 9, 1, 1, 1, 1, Duration.ofSeconds(1));

    assertThat(limits.longest(3999)).isEqualTo(Duration.ofSeconds(1));
    assertThat(limits.longest(8000)).isEqualTo(Duration.ofSeconds(41));
    assertThat(limits.longest(1_000_000)).isEqualTo(Duration.ofSeconds(181));
  }

  @Test
  void givingUpComesBehindWhatAReaderMayTake() {
    var limits = new Limits(1, 1, 9, 1, 1, 1, 1, Duration.ofSeconds(4));

    assertThat(limits.hard("报告.docx", 1_000_000)).isEqualTo(Duration.ofSeconds(6));
    assertThat(limits.hard("报告.PDF", 8000)).isEqualTo(Duration.ofSeconds(56));
  }
}
