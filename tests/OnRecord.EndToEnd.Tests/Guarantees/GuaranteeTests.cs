using System.Text.RegularExpressions;
using OnRecord.EndToEnd.Tests.Running;

namespace OnRecord.EndToEnd.Tests.Guarantees;

public sealed partial class GuaranteeTests
{
    /// <summary>Every guarantee with every method that promises it.</summary>
    public static TheoryData<string, string> Promises =>
        [.. Guarantee.All.SelectMany(guarantee => guarantee.Methods.Select(method => (guarantee.Name, method)))];

    [Theory]
    [MemberData(nameof(Promises))]
    public async Task Guarantee_NameAndSentence_StandOnItsMethod(string name, string method)
    {
        var guarantee = Guarantee.All.Single(guarantee => guarantee.Name == name);
        var contract = new List<string>();
        foreach (var file in Directory.GetFiles(Built.Protos, "*.proto"))
            contract.Add(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        var comment = Comment().Matches(string.Join('\n', contract))
            .Single(match => match.Groups["method"].Value == method).Groups["comment"].Value;
        var text = Margin().Replace(comment, " ");
        Assert.Contains($"{guarantee.Name} {guarantee.Sentence}", text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<comment>(^  //.*\n)+)  rpc (?<method>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(\s|//)+")]
    private static partial Regex Margin();
}
