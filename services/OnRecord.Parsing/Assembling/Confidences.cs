using OnRecord.Parsing.Attribution;
using OnRecord.V1;

namespace OnRecord.Parsing.Assembling;

/// <summary>How often a quote of a make is right.</summary>
internal static class Confidences
{
    /// <summary>The share of quotes with this rule and resolution whose speaker is right, 0 to 1.</summary>
    public static double Of(Finding finding, Resolved resolved)
    {
        if (finding.Kind == QuoteKind.Term) return 0.9;
        if (finding.Source is null) return 0.3;
        var byRule = finding.Rule switch
        {
            "frame.quote-speaker-cue" or "frame.quote-cue-speaker" or "frame.speaker-cue-quote" or "colon" => 0.95,
            "introduced" or "introduced.colon" or "followed" => 0.9,
            "complement" or "source-preposition" or "frame.cue-quote" => 0.85,
            "floating" or "floating.paragraph" => 0.7,
            _ => 0.75,
        };
        return resolved.Resolution switch
        {
            SpeakerResolution.Pronoun => byRule * 0.85,
            SpeakerResolution.Title => byRule * 0.85,
            SpeakerResolution.Unresolved => byRule * 0.9,
            _ => byRule,
        };
    }
}
