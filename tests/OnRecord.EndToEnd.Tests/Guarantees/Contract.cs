using System.Reflection;
using System.Text.RegularExpressions;

namespace OnRecord.EndToEnd.Tests.Guarantees;

/// <summary>What the methods promise, as it stands in the contract. The tests of each service read it here, too.</summary>
internal static partial class Contract
{
    /// <summary>Every promise of every method.</summary>
    public static IReadOnlyList<Promise> Promises { get; } = [.. Files().SelectMany(Read)];

    /// <summary>What to fail with where a promise is broken: its name and its sentences.</summary>
    /// <param name="method">The method that promises it.</param>
    /// <param name="name">Its name.</param>
    public static string Of(string method, string name) =>
        $"{Promises.Single(promise => promise.Method == method && promise.Name == name)}";

    /// <summary>What stands above a service: what holds for all of its methods.</summary>
    public static string HeadOf(string service) =>
        Files().SelectMany(file => Service().Matches(file))
            .Single(match => match.Groups["service"].Value == service).Groups["head"].Value;

    /// <summary>The whole file that declares a service.</summary>
    public static string FileOf(string service) =>
        Files().Single(file => file.Contains($"\nservice {service} {{", StringComparison.Ordinal));

    private static IEnumerable<string> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.EndsWith(".proto", StringComparison.Ordinal)) continue;
            using var file = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return file.ReadToEnd();
        }
    }

    private static IEnumerable<Promise> Read(string file) =>
        from method in Method().Matches(file)
        from promise in Guarantee().Matches(method.Groups["guarantees"].Value)
        select new Promise(
            method.Groups["method"].Value, promise.Groups["name"].Value,
            Margin().Replace(promise.Groups["text"].Value, " ").Trim());

    [GeneratedRegex(
        @"^  // Guarantees\n(?<guarantees>(  //   .*\n)+)(  //.*\n)*  rpc (?<method>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Method();

    [GeneratedRegex(@"^(?<head>(//.*\n)+)service (?<service>\w+) \{", RegexOptions.Multiline)]
    private static partial Regex Service();

    // A name stands three spaces from the margin, what goes on from the line before stands further in.
    [GeneratedRegex(@"^  //   (?<name>\w+( \w+)*)  (?<text>.*\n(  //    .*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Guarantee();

    [GeneratedRegex(@"(\s|//)+")]
    private static partial Regex Margin();
}

/// <summary>Something that a method promises.</summary>
/// <param name="Method">The method.</param>
/// <param name="Name">What the promise is called.</param>
/// <param name="Text">Its sentences.</param>
internal sealed record Promise(string Method, string Name, string Text)
{
    /// <summary>Name and sentences.</summary>
    public override string ToString() => $"{Name}: {Text}";
}
