using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Outlining;
using OnRecord.Parsing.Quotations;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution;

/// <summary>Finds the sentences that go on with somebody's words in the subjunctive: "Er sei nie dort gewesen."</summary>
internal static class ContinuedSpeech
{
    /// <summary>Whoever spoke more sentences ago than this is no longer heard.</summary>
    private const int MaxSilence = 2;

    /// <summary>Whether a verb of a sentence shows by its form that the sentence is reported.</summary>
    public static bool IsSubjunctive(LanguagePack pack, Surface surface, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!surface.Tokens[at].IsCapitalised && pack.Begins(Role.Subjunctive, surface.Tokens, at, end)) return true;
        }

        return false;
    }

    /// <summary>Adds the sentences to the findings, where the language marks them by the form of their verb.</summary>
    /// <param name="article">The article.</param>
    /// <param name="frames">The frames of its sentences.</param>
    /// <param name="findings">What has been found so far, to which the sentences are added.</param>
    public static void Find(Article article, FrameIndex frames, List<Finding> findings)
    {
        var taken = new HashSet<(int Block, int Start)>();
        foreach (var finding in findings)
        {
            foreach (var part in finding.Parts) taken.Add((finding.Block, part.Start));
        }

        Mention? speaker = null;
        var silent = 0;
        foreach (var surface in article.Surfaces)
        {
            if (surface.Holder >= 0 || !article.Blocks[surface.Block].IsRunningText()) continue;
            for (var sentence = 0; sentence < surface.Sentences.Count; sentence++)
            {
                var own = frames.Of(surface, sentence);
                if (own is [.., { Source: { } source }])
                {
                    (speaker, silent) = (source, 0);
                    continue;
                }

                var (start, end) = surface.Sentences[sentence];
                if (speaker is null || silent > MaxSilence || !IsReported(article.Pack, surface, start, end))
                {
                    silent++;
                    continue;
                }

                silent = 0;
                var range = surface.Range(start, end);
                if (!taken.Contains((surface.Block, range.Start)))
                    findings.Add(new Finding(QuoteKind.Indirect, [range], "indirect.subjunctive", surface.Block) { Source = speaker });
            }
        }
    }

    /// <summary>Whether a sentence without marks has a verb in the subjunctive.</summary>
    private static bool IsReported(LanguagePack pack, Surface surface, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (surface.Tokens[at].Kind == TokenKind.Quotation) return false;
        }

        return IsSubjunctive(pack, surface, start, end);
    }
}
