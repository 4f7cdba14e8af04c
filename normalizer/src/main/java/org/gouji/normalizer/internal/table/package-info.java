/// Tables to scorecards, facts and claims. [TableReader] (start here) lets [Parts] find the headers of a table and
/// gives each [Part] to the reader that takes it. They are:
///
/// - **What all work on**: [Grid] (every cell at each of its places), [TableContext] (what a table inherits),
///   [CellFigures] (the number of a cell), [Forms] (what the cells of a form say of all of it).
/// - **Tables put right before they are read**: [LostSpans], [Transposed], [Ordinals], [Fractions].
/// - **Scorecards**: [ScorecardReader] with its rows [RowFacts], [LevelPoints], [WeightedScores], [ScorecardTotals] and
///   [ScoreRates]; [OpenScorecards] go on in the next table; what is told beside them: [Told], [Goals],
///   [Explanations], [Shortfalls].
/// - **The money of a form**: [FundRowReader], [RowsOfTotal], [SourceNames], [DividedTotals], [Pairs], [RatesOfPairs].
/// - **Lists of programmes**: [FundTableReader].
/// - **Everything that rows and columns name**: [AccountTableReader] asks [AccountNames] what a cell [Beside] its words
///   states; that knows rows [AccountRows], headers [AccountHeads], labels [AccountLabels] and [TableLabels], totals
///   [AccountTotals] and [Wholes], people [AccountPeople], rates [AccountRates], the side of the accounts [AccountSide], codes
///   [Codes], items of projects [ProgrammeRows] and what all of one project comes to [ProgrammeTotals], and columns of several
///   organisations [OrganisationColumns].
/// - **Claims**: rows that add up [RowClaims]; columns that do, and rates between them [ColumnClaims], [SumColumns],
///   [OfWhich], [CompletionRates], [TaskColumns], [UnnamedColumns], [SharesOfTotal], [YearChanges], [StaffMoves].
package org.gouji.normalizer.internal.table;
