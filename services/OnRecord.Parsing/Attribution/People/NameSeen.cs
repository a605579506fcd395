using OnRecord.Parsing.Languages;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>A name as it stands at a place of an article.</summary>
internal readonly ref struct NameSeen
{
    /// <summary>Index of its first character.</summary>
    public required int Position { get; init; }

    /// <summary>Index after its last character.</summary>
    public required int End { get; init; }

    /// <summary>The name.</summary>
    public required ReadOnlySpan<char> Name { get; init; }

    /// <summary>The title before it, or empty.</summary>
    public ReadOnlySpan<char> Title { get; init; }

    /// <summary>What a form of address, or a given name, tells.</summary>
    public Features Gender { get; init; }

    /// <summary>Whether a title, a form of address or a given name makes it a person's.</summary>
    public bool IsCertain { get; init; }

    /// <summary>Whether it is a given name and a family name, and no more.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it begins a sentence.</summary>
    public bool IsSubject { get; init; }

    /// <summary>Whether a single word may be a person of whom nothing was said yet.</summary>
    public bool MayBeNew { get; init; }
}
