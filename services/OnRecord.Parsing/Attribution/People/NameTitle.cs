using OnRecord.Parsing.Languages;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>The title or the form of address that was read last, for the name behind it.</summary>
/// <param name="Start">Index of its first token, or -1 where there is none.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Features">What the language pack says about it.</param>
/// <param name="IsHonorific">Whether it is a form of address.</param>
internal readonly record struct NameTitle(int Start, int End, Features Features, bool IsHonorific)
{
    /// <summary>No title.</summary>
    public static NameTitle None => new(-1, -1, Features.None, false);

    /// <summary>Whether there is a title.</summary>
    public bool IsThere => Start >= 0;

    /// <summary>Whether it stands right before a token.</summary>
    public bool IsRightBefore(int token) => Start >= 0 && End == token;

    /// <summary>The title once it can be nobody's any more.</summary>
    public NameTitle Dropped() => this with { Start = -1 };
}
