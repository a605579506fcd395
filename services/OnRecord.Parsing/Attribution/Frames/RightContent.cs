namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>What follows a cue and may be reported.</summary>
/// <param name="Range">Its tokens, half-open.</param>
/// <param name="IsExplicit">Whether a colon or a complementiser stands before it.</param>
/// <param name="Opening">Index of the complementiser's first token, or -1.</param>
internal readonly record struct RightContent((int Start, int End) Range, bool IsExplicit, int Opening)
{
    /// <summary>Whether nothing follows.</summary>
    public bool IsEmpty => Range.Start >= Range.End;
}
