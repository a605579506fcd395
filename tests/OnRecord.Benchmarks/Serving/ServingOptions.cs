using Microsoft.Extensions.Configuration;

namespace OnRecord.Benchmarks.Serving;

/// <summary>What to measure, and on how much.</summary>
/// <param name="Quotes">How many quotes the archive holds.</param>
/// <param name="Folder">Where archives are kept from run to run.</param>
/// <param name="Seed">The seed of the corpus.</param>
/// <param name="Groups">The groups of figures.</param>
internal sealed record ServingOptions(int Quotes, string Folder, int Seed, IReadOnlyList<string> Groups)
{
    private const int DefaultQuotes = 1_000_000;
    private const int DefaultSeed = 1;

    /// <summary>Reads <c>--quotes N --archive FOLDER --seed N --only GROUP,GROUP</c>.</summary>
    public static ServingOptions From(string[] args)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        return new(
            settings.GetValue("quotes", DefaultQuotes),
            settings["archive"] ?? Path.Combine(Path.GetTempPath(), "onrecord-benchmarks"),
            settings.GetValue("seed", DefaultSeed),
            settings["only"]?.Split(',') ?? []);
    }

    /// <summary>Whether a group of figures is asked for.</summary>
    public bool Asks(string group) => Groups.Count == 0 || Groups.Contains(group);
}
