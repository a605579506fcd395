using System.Globalization;

namespace OnRecord.Parsing.Languages;

/// <summary>
/// How often the quotes that a rule finds are right; the section <c>[rules]</c> of <c>confidences.txt</c>.
/// </summary>
/// <remarks>
/// The shares are counted on annotated articles, one for each rule and language, and drawn towards those of all
/// languages where a language has few examples.
/// </remarks>
internal sealed class RuleConfidences
{
    /// <summary>The rule of what stands in marks and is nobody's speech.</summary>
    public const string Term = "term";

    /// <summary>The shares over all languages, each language counting alike.</summary>
    private static readonly Dictionary<string, double> OfAllLanguages = new(StringComparer.Ordinal)
    {
        ["colon"] = 0.81,
        ["colon.subject"] = 0.75,
        ["complement"] = 0.74,
        ["complement.before-cue"] = 0.66,
        ["complement.same-subject"] = 0.79,
        ["continued"] = 0.50,
        ["continued.subjunctive"] = 0.30,
        ["echo"] = 0.80,
        ["floating"] = 0.86,
        ["floating.paragraph"] = 0.60,
        ["floating.subject"] = 0.65,
        ["followed"] = 0.81,
        ["frame.cue-quote"] = 0.81,
        ["frame.quote-cue-speaker"] = 0.89,
        ["frame.quote-speaker-cue"] = 0.93,
        ["frame.speaker-cue-quote"] = 0.79,
        ["indirect.anaphor"] = 0.95,
        ["indirect.clause"] = 0.74,
        ["indirect.colon"] = 0.50,
        ["indirect.complementiser"] = 0.81,
        ["indirect.cue-last"] = 0.67,
        ["indirect.participle"] = 0.54,
        ["indirect.same-subject"] = 0.70,
        ["indirect.source-preposition"] = 0.95,
        ["indirect.subjunctive"] = 0.81,
        ["indirect.subjunctive.clause"] = 0.59,
        ["indirect.subjunctive.subject"] = 0.49,
        ["indirect.subjunctive.subject.weak"] = 0.35,
        ["indirect.subjunctive.weak"] = 0.69,
        ["introduced"] = 0.77,
        ["introduced.colon"] = 0.83,
        ["row"] = 0.80,
        ["signature"] = 0.90,
        ["single-candidate"] = 0.42,
        ["source-preposition"] = 0.74,
        [Term] = 0.80,
        ["trailing"] = 0.90,
        ["unattributed.no-candidate"] = 0.06,
        ["unattributed.no-subject"] = 0.11,
        ["unattributed.passive"] = 0.62,
        ["unattributed.subjunctive"] = 0.02,
    };

    private readonly IReadOnlyDictionary<string, double> _shares;

    private RuleConfidences(IReadOnlyDictionary<string, double> shares) => _shares = shares;

    /// <summary>The share of quotes found by a rule that are right, from 0 to 1.</summary>
    public double this[string rule] => _shares[rule];

    /// <summary>Reads the shares of a language.</summary>
    /// <exception cref="PackException">A rule is unknown, or its share is no number from 0 to 1.</exception>
    public static RuleConfidences Read(PackFile file)
    {
        var shares = new Dictionary<string, double>(OfAllLanguages, StringComparer.Ordinal);
        foreach (var entry in file.Section("rules"))
        {
            if (!shares.ContainsKey(entry.Phrase))
                throw new PackException(file.Path, entry.Line, $"there is no rule {entry.Phrase}");
            if (!double.TryParse(
                    entry.Features, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
                || share > 1)
                throw new PackException(file.Path, entry.Line,
                    $"{entry.Phrase} is '{entry.Features}'; it must be a number from 0 to 1");
            shares[entry.Phrase] = share;
        }

        return new RuleConfidences(shares);
    }
}
