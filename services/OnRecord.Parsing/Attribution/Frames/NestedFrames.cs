using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>
/// Ties the pronoun that a reported clause begins with to the one who reports it: "Doe said she hoped …".
/// </summary>
internal static class NestedFrames
{
    /// <summary>Ties the sources of a sentence's frames.</summary>
    public static void Tie(List<Frame> frames)
    {
        for (var inner = 1; inner < frames.Count; inner++)
        {
            if (frames[inner].Source is not { Kind: MentionKind.Pronoun } pronoun || !MayReferBack(pronoun)) continue;
            for (var outer = inner - 1; outer >= 0; outer--)
            {
                if (frames[outer].Source is not { } source || source == pronoun || !Opens(frames[outer], pronoun))
                    continue;

                // What somebody says to think is what that somebody says; in other words it may be about another
                var isOwnThought = frames[inner].Cue.Is(Features.Thought);
                var tied = isOwnThought ? source : pronoun with { Antecedent = source };
                for (var at = inner; at < frames.Count; at++)
                {
                    if (ReferenceEquals(frames[at].Source, pronoun)) frames[at] = frames[at] with { Source = tied };
                }

                break;
            }
        }
    }

    private static bool MayReferBack(Mention pronoun) =>
        (pronoun.Features & (Features.FirstPerson | Features.Relative)) == 0;

    private static bool Opens(Frame frame, Mention pronoun)
    {
        foreach (var (start, _) in frame.Contents)
        {
            if (start == pronoun.Start) return true;
        }

        return false;
    }
}
