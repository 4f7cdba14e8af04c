/// Sentences to facts and claims. [SentenceReader] goes through the figures of a paragraph, [Meaning] asks one class
/// after another what each states, the first that knows says so, and [ClaimFinder] joins them to relations. Hardly
/// a class knows more than one way of telling; which one it is its first line shows. They are, in the order of a reading:
///
/// - **What all work on**: [Context] (of the report and its headings), [Sentence], [Spot] (a figure's surroundings),
///   [Mention] (a figure that was read), [Named] (what one says of a figure), [Qualifiers] (words of phase, fund and
///   year), [LabelFinder], [Amounts], [BareNumbers], [SharedUnits].
/// - **Which words belong to a figure**: [Apart], [Each], [Together], [Respective], [SharedVerbs], [Announced],
///   [Headline], [LeadingItem], [Topics], [NameLists], [InAll], [Wholly], [ListsBefore].
/// - **What it states**: [Labelled] (by a label), [Patterns] (by the words around it), [Classes], [Classification],
///   [Partitions], [Standards], [Negatives], [Outcomes], [NamedGoals], [ToldItems], [GoalLists], [MovedGoals], [Ways], [Surveys], [Covered],
///   [Rates], [Rated], [Controls], [RunningCosts], [NarrowTotals], [Disposals], [Activities], [PostHolders].
/// - **What it does not state though it is called so**: [Misnomers], [Undone], [Nameless], [PartialAmounts], [OfActivity], [OtherCampaign],
///   [PartsOfBudget], [PartsOfChange], [Belonging], [PlainRest].
/// - **What changed**: [Changes], [Movements], [Differences], [AfterChange], [Additions], [Adjusted], [AdjustedProject],
///   [AdjustedSums], [ToldBudget], [CarriedIn].
/// - **The money of projects**: [Programmes], [ListedProgrammes], [NumberedItems], [ItemsBelow], [OwnName], [FullName], [NamedBefore],
///   [NamedFlows], [OtherMoney], [OfProgramme], [AllProjects], [ProjectMoney], [MeantMoney], [CameAgain], [Evaluated];
///   who gave it: [Available], [Grants], [Givers], [GivenTogether], [TwoGivers], [FiscalPart], [Slices]; what it was for:
///   [SpentParts], [AnnouncedParts], [CountedParts], [SummedUses], [Deeds], [UseItems], [UseLists], [FirstUse], [Uses], [UsedFor];
///   who got it: [Recipients], [Batches], [BracketedParts], [DividedInBracket].
/// - **Its phase, year, fund, subject and bound**: [Phases], [PhasesInTurn], [OnlyPhase], [Plans], [Ceilings]; [Years],
///   [OtherYears], [SeveralYears]; [Funds]; [Subjects], [Whose]; [Bounds].
/// - **Points**: [Points], [Scores], [ScoreList], [RatedPoints], [ItemScores], [ToldScores], [ScoreGroups], and, once all is
///   read, [DividedScores], [SummedScores], [HeadedScores], [AddedScores].
/// - **Claims**: [ClaimFinder]; totals [Totals], [NamedParts], [SilentSums], [Equations]; lists behind 其中 [Nests],
///   [InnerLists], [ListedParts], [PartNames], [PartSums], [Divided]; all of a number of projects [CountedProgrammes];
///   rates and shares [Shares], [NamedShares], [CompletionClaims], [Bases], [Quotients], [AgreeingRates], [OneFund]; changes [ChangeClaims]; goals [GoalsAndResults].
package org.gouji.normalizer.internal.sentence;
