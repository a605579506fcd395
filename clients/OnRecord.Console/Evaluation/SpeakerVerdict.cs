namespace OnRecord.Console.Evaluation;

/// <summary>Whether the speaker of a quote is the annotated one.</summary>
/// <param name="IsRight">By the name where the annotators saw it beside the quote, else by name or mention.</param>
/// <param name="IsMentionRight">Whether the mention shares a word with the annotated one, or both have none.</param>
internal readonly record struct SpeakerVerdict(bool IsRight, bool IsMentionRight)
{
    /// <summary>Compares a quote that was found with the annotated one.</summary>
    public static SpeakerVerdict Of(GoldQuote wanted, WordGrid grid, ScoredQuote quote)
    {
        if (wanted.SpeakerMentions.Count == 0)
        {
            var isSilent = quote.Name is null && quote.Mention is null;
            return new SpeakerVerdict(isSilent, isSilent);
        }

        var words = quote.Mention is { } mention ? grid.Words(mention) : [];
        var overlaps = wanted.SpeakerMentions.Any(other => grid.Words(other).Overlaps(words));
        var isNamed = wanted.SpeakerNames.Any(name => SpeakerNames.Match(name, quote.Name, overlaps));
        var byName = wanted.SpeakerType is "name" or "other" && wanted.SpeakerNames.Count > 0 && quote.Name is not null;
        return new SpeakerVerdict(byName ? isNamed : overlaps || isNamed, overlaps);
    }
}
