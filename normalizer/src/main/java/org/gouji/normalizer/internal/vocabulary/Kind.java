package org.gouji.normalizer.internal.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a word of `words.yaml` does in a sentence.
public enum Kind {
  @JsonProperty("phase-budget")
  PHASE_BUDGET,
  @JsonProperty("phase-adjusted")
  PHASE_ADJUSTED,
  @JsonProperty("phase-final")
  PHASE_FINAL,
  @JsonProperty("phase-target")
  PHASE_TARGET,
  @JsonProperty("no-phase")
  NO_PHASE,
  @JsonProperty("fund-fiscal")
  FUND_FISCAL,
  @JsonProperty("fund-general-public")
  FUND_GENERAL_PUBLIC,
  @JsonProperty("fund-government-fund")
  FUND_GOVERNMENT_FUND,
  @JsonProperty("fund-state-capital")
  FUND_STATE_CAPITAL,
  @JsonProperty("fund-all")
  FUND_ALL,
  @JsonProperty("last-year")
  LAST_YEAR,
  @JsonProperty("filler")
  FILLER,
  @JsonProperty("scope")
  SCOPE,
  @JsonProperty("open-list")
  OPEN_LIST,
  @JsonProperty("of-which")
  OF_WHICH,
  @JsonProperty("increase")
  INCREASE,
  @JsonProperty("decrease")
  DECREASE,
  @JsonProperty("compared")
  COMPARED,
  @JsonProperty("floor")
  FLOOR,
  @JsonProperty("ceiling")
  CEILING,
  @JsonProperty("above")
  ABOVE,
  @JsonProperty("below")
  BELOW,
  @JsonProperty("none")
  NONE,
  @JsonProperty("part-of-budget")
  PART_OF_BUDGET,
  @JsonProperty("programme-context")
  PROGRAMME_CONTEXT,
  @JsonProperty("programme-head")
  PROGRAMME_HEAD,
  @JsonProperty("account")
  ACCOUNT,
  @JsonProperty("name")
  NAME
}
