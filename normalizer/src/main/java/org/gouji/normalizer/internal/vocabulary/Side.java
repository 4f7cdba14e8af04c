package org.gouji.normalizer.internal.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/// On which side of a figure the words stand that say which one.
public enum Side {
  @JsonProperty("left")
  LEFT,
  @JsonProperty("right")
  RIGHT
}
