using OnRecord.EndToEnd.Tests.Running;

namespace OnRecord.EndToEnd.Tests.Guarantees;

public sealed class GuaranteeTests
{
    /// <summary>Every guarantee that recordings are judged by, with every method that promises it.</summary>
    public static TheoryData<string, string> Judged =>
        [.. Guarantee.All.SelectMany(guarantee => guarantee.Methods.Select(method => (method, guarantee.Sentence)))];

    /// <summary>Every promise of the contract.</summary>
    public static TheoryData<string, string> Promised =>
        [.. Contract.Promises.Select(promise => (promise.Method, promise.Name))];

    [Theory]
    [MemberData(nameof(Judged))]
    public void Guarantee_JudgedByRecordings_IsPromisedInTheSameWords(string method, string sentence)
    {
        var guarantee = Guarantee.All.Single(guarantee => guarantee.Sentence == sentence);

        Assert.StartsWith(
            $"{guarantee.Name}: {sentence}", Contract.Of(method, guarantee.Name), StringComparison.Ordinal);
    }

    // A promise is tested where recordings are judged by it, or where a test fails with its words.
    [Theory]
    [MemberData(nameof(Promised))]
    public async Task Promise_OfAMethod_IsTested(string method, string name)
    {
        if (Guarantee.All.Any(guarantee => guarantee.Name == name && guarantee.Methods.Contains(method))) return;
        var failure = $"Contract.Of(\"{method}\", \"{name}\")";

        foreach (var file in Directory.GetFiles(Built.Tests, "*Tests.cs", SearchOption.AllDirectories))
        {
            if ((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Contains(failure)) return;
        }

        Assert.Fail($"No test fails with {failure}.");
    }

    [Theory]
    [InlineData("IngestionService")]
    [InlineData("QueryService")]
    public void Errors_ThatEveryMethodMayEndWith_AreToldAboveTheService(string service)
    {
        string[] reasons =
        [
            "MESSAGE_TOO_LARGE", "OVERLOADED", "TOKEN_REQUIRED", "ARCHIVE_UNAVAILABLE", "SHUTTING_DOWN", "INTERNAL",
        ];
        var head = Contract.HeadOf(service);

        Assert.All(reasons, reason => Assert.Contains(reason, head, StringComparison.Ordinal));
    }

    [Fact]
    public void Promises_OfTheContract_AreReadWhole()
    {
        Assert.Contains(
            new Promise("SearchSections", "Ranked", "Hits follow one another by falling score."), Contract.Promises);
        Assert.Equal(
            ["GetDocument: 1", "WatchQuotes: 4", "IngestDocuments: 5"],
            Contract.Promises.CountBy(promise => promise.Method)
                .Where(method => method.Key is "GetDocument" or "WatchQuotes" or "IngestDocuments")
                .OrderBy(method => method.Value).Select(method => $"{method.Key}: {method.Value}"));
    }
}
