using OnRecord.EndToEnd.Tests.Histories;
using OnRecord.V1;
using static OnRecord.EndToEnd.Tests.Guarantees.HistoryBuilder;

namespace OnRecord.EndToEnd.Tests.Guarantees;

/// <summary>Histories made by hand: each breaks the guarantee that it is named after, or none.</summary>
public sealed class ValidatorTests
{
    private const int Seed = 42;
    private const string Deletion = "Acknowledged is durable, of deletions";
    private static readonly long One = Positions.After(1);
    private static readonly long Two = Positions.After(2);
    private static readonly long Three = Positions.After(3);

    private static HistoryBuilder Stored => new HistoryBuilder().Keep("x", 1, 1);

    private static HistoryBuilder Revised => Stored.Keep("y", 2, 2, CommitOutcome.Revised);

    [Fact]
    public void All_HistoryThatKeepsThem_AreSilent()
    {
        var history = Stored
            .Read(ReadingKind.Quotes, [(Positions.OfItem(One, 0), [Kept(1)]), (One, [Kept(1, 1)])])
            .Read(ReadingKind.Quotes, [(One, [Kept(1, 1)])], after: Positions.OfItem(One, 0))
            .Read(ReadingKind.Quotes, [(One, [Kept(1), Kept(1, 1)])])
            .Keep("y", 2, 2, CommitOutcome.Revised)
            .Find(2, "y").Read(ReadingKind.Search, [(0, [Kept(2)])])
            .Delete(3).Find(0, "")
            .Read(
                ReadingKind.Watch,
                [(One, [Kept(1), Kept(1, 1)]), (Two, [HistoryBuilder.Revised(1), Kept(2)]), (Three, [Deleted(2)])])
            .Read(ReadingKind.Watch, [(Two, [HistoryBuilder.Revised(1)]), (Three, [Deleted(2)])], word: "mark")
            .Read(ReadingKind.Sections, [(Three, [])]);
        Assert.All(Guarantee.All, guarantee => Assert.Null(guarantee.Failure(history.Build(), Seed)));
    }

    [Fact]
    public void AcknowledgedIsDurable_DocumentGone_IsBroken() =>
        AssertBroken("Acknowledged is durable", Stored.Find(0, ""));

    [Fact]
    public void AcknowledgedIsDurable_FormerRevisionBack_IsBroken() =>
        AssertBroken("Acknowledged is durable", Revised.Find(1, "x"));

    [Fact]
    public void AcknowledgedIsDurable_OtherContentUnderTheRevision_IsBroken() =>
        AssertBroken("Acknowledged is durable", Stored.Find(1, "y"));

    [Fact]
    public void AcknowledgedIsDurable_RevisionThatNobodySent_IsBroken() =>
        AssertBroken("Acknowledged is durable", Stored.Find(2, "x"));

    [Fact]
    public void AcknowledgedIsDurable_UnansweredWriteTookItsPlace_IsKept() =>
        AssertKept("Acknowledged is durable", Stored.SendInVain("y").Find(2, "y"));

    [Fact]
    public void AcknowledgedIsDurable_DeletedBeforeItWasSent_IsBroken() =>
        AssertBroken("Acknowledged is durable", Stored.Delete(2).Keep("x", 2, 3).Find(0, ""));

    [Fact]
    public void DeletedStaysDeleted_FoundAgain_IsBroken() => AssertBroken(Deletion, Stored.Delete(2).Find(1, "x"));

    [Fact]
    public void DeletedStaysDeleted_FoundAgainThoughSentBefore_IsBroken() =>
        AssertBroken(Deletion, Revised.Delete(3).Find(2, "y"));

    [Theory]
    [InlineData(nameof(ReadingKind.Quotes))]
    [InlineData(nameof(ReadingKind.Search))]
    [InlineData(nameof(ReadingKind.Documents))]
    public void DeletedStaysDeleted_StillRead_IsBroken(string kind) =>
        AssertBroken(Deletion, Stored.Delete(2).Read(Enum.Parse<ReadingKind>(kind), [(Two, [Kept(1)])]));

    [Fact]
    public void DeletedStaysDeleted_ReadFromBeforeTheDeletion_IsKept() =>
        AssertKept(Deletion, Stored.Read(ReadingKind.Quotes, [(One, [Kept(1)])]).Delete(2));

    [Fact]
    public void DeletedStaysDeleted_SentAgain_IsKept() =>
        AssertKept(
            Deletion, Stored.Delete(2).Keep("x", 2, 3).Find(2, "x").Read(ReadingKind.Quotes, [(Three, [Kept(2)])]));

    [Fact]
    public void DeletedStaysDeleted_SentAgainWithoutAnAnswer_IsKept() =>
        AssertKept(Deletion, Stored.Delete(2).SendInVain("x").Find(2, "x"));

    [Fact]
    public void AllOrNothing_DocumentNotWhole_IsBroken() =>
        AssertBroken("All or nothing", Stored.Find(1, "x", isWhole: false));

    [Fact]
    public void AllOrNothing_TwoRevisionsInOneResponse_IsBroken() =>
        AssertBroken("All or nothing", Revised.Read(ReadingKind.Quotes, [(Two, [Kept(1), Kept(2)])], ended: false));

    [Fact]
    public void AllOrNothing_TwoRevisionsInOneSearch_IsBroken() =>
        AssertBroken("All or nothing", Revised.Read(ReadingKind.Search, [(0, [Kept(1)]), (0, [Kept(2)])]));

    [Fact]
    public void AllOrNothing_OnlyTheFirstQuoteThere_IsBroken() =>
        AssertBroken("All or nothing", Stored.Read(ReadingKind.Quotes, [(One, [Kept(1)])]));

    [Fact]
    public void AllOrNothing_OnlyTheLastQuoteThereBeforeAReplacement_IsBroken() =>
        AssertBroken("All or nothing", Stored.SendInVain("y").Read(ReadingKind.Quotes, [(One, [Kept(1, 1)])]));

    [Fact]
    public void AllOrNothing_ReplacedBetweenTwoResponses_IsKept() => AssertKept(
        "All or nothing",
        Stored.SendInVain("y").Read(ReadingKind.Quotes, [(One, [Kept(1)]), (Two, [Kept(2)])]));

    [Fact]
    public void Ordered_CursorFalls_IsBroken() =>
        AssertBroken("Ordered", Revised.Read(ReadingKind.Watch, [(Two, []), (One, [])], ended: false));

    [Fact]
    public void Ordered_LaterCommitFirst_IsBroken() => AssertBroken(
        "Ordered",
        Stored.Keep("y", 1, 2, document: "e")
            .Read(ReadingKind.Quotes, [(Two, [Kept(1, document: "e"), Kept(1), Kept(1, 1)])]));

    [Fact]
    public void Ordered_ItemAfterTheCursorOfItsResponse_IsBroken() =>
        AssertBroken("Ordered", Revised.Read(ReadingKind.Quotes, [(One, [Kept(2)])]));

    [Fact]
    public void Ordered_RetractionAfterWhatReplacedIt_IsBroken() =>
        AssertBroken("Ordered", Revised.Read(ReadingKind.Watch, [(Two, [Kept(2), HistoryBuilder.Revised(1)])]));

    [Fact]
    public void CompleteAndUnique_QuoteTwice_IsBroken() => AssertBroken(
        "Complete and unique",
        Stored.Read(ReadingKind.Quotes, [(One, [Kept(1), Kept(1, 1)]), (One, [Kept(1, 1)])]));

    [Fact]
    public void CompleteAndUnique_DocumentLeftOut_IsBroken() =>
        AssertBroken("Complete and unique", Stored.Read(ReadingKind.Quotes, [(One, [])]));

    [Fact]
    public void CompleteAndUnique_SectionLeftOutBesideAnother_IsBroken() => AssertBroken(
        "Complete and unique",
        Stored.Keep("y", 1, 2, document: "e").Read(ReadingKind.Sections, [(Two, [Kept(1, document: "e")])]));

    [Fact]
    public void CompleteAndUnique_QuoteThatDoesNotMatch_IsBroken() => AssertBroken(
        "Complete and unique", Stored.Read(ReadingKind.Quotes, [(One, [Kept(1), Kept(1, 1)])], word: "mark"));

    [Fact]
    public void CompleteAndUnique_LeftOutWhileItMayHaveBeenReplaced_IsKept() =>
        AssertKept("Complete and unique", Stored.SendInVain("y").Read(ReadingKind.Quotes, [(One, [])]));

    [Fact]
    public void ReliableWatch_QuoteTwice_IsBroken() => AssertBroken(
        "Reliable watch", Stored.Read(ReadingKind.Watch, [(One, [Kept(1), Kept(1, 1)]), (One, [Kept(1, 1)])]));

    [Fact]
    public void ReliableWatch_QuoteLeftOut_IsBroken() =>
        AssertBroken("Reliable watch", Stored.Read(ReadingKind.Watch, [(One, [Kept(1)])]));

    [Fact]
    public void ReliableWatch_RetractionLeftOut_IsBroken() =>
        AssertBroken("Reliable watch", Revised.Read(ReadingKind.Watch, [(Two, [Kept(2)])]));

    [Fact]
    public void ReliableWatch_DeletionLeftOut_IsBroken() =>
        AssertBroken("Reliable watch", Stored.Delete(2).Read(ReadingKind.Watch, [(Two, [])]));

    [Fact]
    public void ReliableWatch_NewRevisionBeforeTheRetraction_IsBroken() => AssertBroken(
        "Reliable watch",
        Revised.Read(ReadingKind.Watch, [(One, [Kept(1), Kept(1, 1)]), (Two, [Kept(2), HistoryBuilder.Revised(1)])]));

    [Fact]
    public void ReliableWatch_QuoteAfterItsRetraction_IsBroken() => AssertBroken(
        "Reliable watch",
        Revised.Read(ReadingKind.Watch, [(Two, [HistoryBuilder.Revised(1), Kept(1), Kept(1, 1), Kept(2)])]));

    [Fact]
    public void ReliableWatch_NeverAtTheEnd_IsBroken() =>
        AssertBroken("Reliable watch", Stored.Read(ReadingKind.Watch, [(One, [Kept(1), Kept(1, 1)])], ended: false));

    [Fact]
    public void ReliableWatch_RetractedBeforeItWasReached_IsKept() =>
        AssertKept("Reliable watch", Revised.Read(ReadingKind.Watch, [(Two, [HistoryBuilder.Revised(1), Kept(2)])]));

    [Fact]
    public void ReliableWatch_NothingMatches_OnlyRetractionsAreDue() => AssertKept(
        "Reliable watch", Revised.Read(ReadingKind.Watch, [(Two, [HistoryBuilder.Revised(1)])], word: "silence"));

    [Fact]
    public void Resumable_LessThanTheRest_IsBroken() => AssertBroken(
        "Resumable",
        Stored.Read(ReadingKind.Quotes, [(One, [Kept(1), Kept(1, 1)])])
            .Read(ReadingKind.Quotes, [(One, [])], after: Positions.OfItem(One, 0))
            .Read(ReadingKind.Quotes, [(One, [Kept(1), Kept(1, 1)])]));

    [Fact]
    public void Resumable_MoreThanTheRest_IsBroken() => AssertBroken(
        "Resumable",
        Stored.Read(ReadingKind.Quotes, [(One, [Kept(1), Kept(1, 1)])])
            .Read(ReadingKind.Quotes, [(One, [Kept(1), Kept(1, 1)])], after: Positions.OfItem(One, 0))
            .Read(ReadingKind.Quotes, [(One, [Kept(1), Kept(1, 1)])]));

    [Fact]
    public void Resumable_GoodCursorRefused_IsBroken() => AssertBroken(
        "Resumable",
        Stored.Read(ReadingKind.Quotes, [(One, [Kept(1), Kept(1, 1)])])
            .Read(ReadingKind.Quotes, [], after: One, ended: false, refusal: "LOST_CURSOR"));

    [Fact]
    public void Resumable_CursorBeyondTheRecordMetWithSilence_IsBroken() => AssertBroken(
        "Resumable",
        Stored.Read(ReadingKind.Quotes, [(One, [Kept(1), Kept(1, 1)])]).Read(ReadingKind.Quotes, [], after: Three));

    [Fact]
    public void Resumable_CursorBeyondTheRecordRefused_IsKept() => AssertKept(
        "Resumable",
        Stored.Read(ReadingKind.Quotes, [(One, [Kept(1), Kept(1, 1)])])
            .Read(ReadingKind.Quotes, [], after: Three, ended: false, refusal: "LOST_CURSOR"));

    [Fact]
    public void ReadYourWrites_OlderRevisionFound_IsBroken() =>
        AssertBroken("Read your writes", Revised.Find(1, "x").Find(2, "y"));

    [Fact]
    public void ReadYourWrites_NotFound_IsBroken() => AssertBroken("Read your writes", Stored.Find(0, "").Find(1, "x"));

    [Fact]
    public void ReadYourWrites_NotInASearch_IsBroken() =>
        AssertBroken("Read your writes", Stored.Read(ReadingKind.Search, [(0, [Kept(1)])]));

    [Fact]
    public void ReadYourWrites_NotInAList_IsBroken() =>
        AssertBroken("Read your writes", Stored.Read(ReadingKind.Documents, []));

    private static void AssertBroken(string name, HistoryBuilder history)
    {
        var broken = Named(name);
        Assert.StartsWith(
            $"{broken.Name}: {broken.Sentence} (ONRECORD_SEED={Seed}",
            broken.Failure(history.Build(), Seed), StringComparison.Ordinal);
    }

    private static void AssertKept(string name, HistoryBuilder history) =>
        Assert.Null(Named(name).Failure(history.Build(), Seed));

    private static Guarantee Named(string name) =>
        name == Deletion ? Guarantee.All.Single(one => one.Methods.Contains("DeleteDocument"))
            : Guarantee.All.First(one => one.Name == name);
}
