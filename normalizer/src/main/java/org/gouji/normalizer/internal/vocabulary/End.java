package org.gouji.normalizer.internal.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/// One end of a range such as 500-5000元.
public enum End {
  @JsonProperty("low")
  LOW,
  @JsonProperty("high")
  HIGH
}
