/// Rules and claims held against one report, and reports against one another. [Examination] (start here) collects the
/// findings of each group of rules and puts them in order. They are:
///
/// - **What all work on**: [Facts] (to be found by what a rule asks for, each a [Mention]), [Selection] (which belong
///   together), [Scopes], [Drafts] and [Draft] (relations judged).
/// - **Rules over facts**: [FactRules], [FactOddities], [Restatements], [Goals], [AidStandards], [ProjectMoney], [Dates].
/// - **Rules over claims**: [ClaimRules], [Changes], [Numbering].
/// - **Rules over scorecards**: [Scorecards] with [ScoreRows] and [FundRows], [FundSources], [ToldScores], [GradeRules].
/// - **What speaks against an accusation**: [Readings], [Doubts], [OtherPairs], [Crowds].
/// - **What went wrong**: [Diagnosis] asks [Witnesses] about [Proposals], made by [Edits] of a number, and keeps a [Repair]
///   with its [Effects]; [Swapped] tells plain slips, [RootCauses] joins findings that share a figure.
/// - **What is said of it**: [Wording], [Fingerprints].
/// - **Reports against one another**: [AcrossExamination] with [AcrossRules] and [ProgrammeRules] over an [Edition] of each
///   [Volume]; [Organisations], [Stated], [AcrossDraft].
package org.gouji.scorer.internal.check;
