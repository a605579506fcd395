using System.Text.RegularExpressions;
using OnRecord.EndToEnd.Tests.Running;

namespace OnRecord.EndToEnd.Tests.Guarantees;

public sealed partial class GuaranteeTests
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

    // Reasons are the strings in capitals of a service's code, but for SQL and keys of settings. No call relies on a
    // reason that is the default of a parameter.
    [Theory]
    [InlineData("OnRecord.Ingestion", "IngestionService")]
    [InlineData("OnRecord.Query", "QueryService", "ArchiveService")]
    [InlineData("OnRecord.Hosting", "QueryService", "ArchiveService")]
    public async Task Reason_ThatTheCodeGives_IsToldInTheContract(string project, params string[] services)
    {
        var told = Capitals().Matches(string.Concat(services.Select(Contract.FileOf))).Select(m => m.Value).ToHashSet();
        var given = new HashSet<string>();
        foreach (var file in Directory.GetFiles(
            Path.Combine(Built.Services, project), "*.cs", SearchOption.AllDirectories))
        {
            if (Path.GetRelativePath(Built.Services, file).Split(Path.DirectorySeparatorChar)
                is [_, "obj", ..] or [_, "Archive", "Sqlite", ..]) continue;
            var code = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            given.UnionWith(Reason().Matches(code).Select(match => match.Groups["reason"].Value));
        }

        Assert.NotEmpty(given);
        Assert.Subset(told, given);
    }

    [Theory]
    [InlineData("MALFORMED_CURSOR")]
    [InlineData("FOREIGN_CURSOR")]
    [InlineData("LOST_CURSOR")]
    [InlineData("MALFORMED_PAGE_TOKEN")]
    [InlineData("FOREIGN_PAGE_TOKEN")]
    [InlineData("LOST_PAGE_TOKEN")]
    [InlineData("MISMATCHED_PAGE_TOKEN")]
    public void Reason_ThatResumingDependsOn_IsToldWithWhatToDo(string reason) =>
        Assert.Matches($@"(?m)^//   {reason}  +\w.+\.$", Unwrapped(Contract.HeadOf("QueryService")));

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

    // What goes on from the line before stands further in.
    private static string Unwrapped(string head) => Margin().Replace(head, " ");

    [GeneratedRegex(@"(?<!\[|= )""(?<reason>[A-Z]{2,}(_[A-Z]+)*)""")]
    private static partial Regex Reason();

    [GeneratedRegex(@"\b[A-Z]{2,}(_[A-Z]+)*\b")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\n//    +")]
    private static partial Regex Margin();
}
