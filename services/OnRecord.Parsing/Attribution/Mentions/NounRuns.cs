using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>
/// Parts a run of capitals where nouns have them: what stands behind the last noun that a list holds, or that ends in
/// such a noun, is a name: "Neulands Bürgermeisterin | Anna Vogt".
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct NounRuns(LanguagePack pack)
{
    /// <summary>The number of a measure has no more characters than this.</summary>
    private const int LongestAmount = 5;

    /// <summary>What is no adjective.</summary>
    private static readonly RoleSet SmallWords = RoleSet.Of(
        Role.Determiner, Role.Preposition, Role.Genitive, Role.Coordinator, Role.Pronoun, Role.Auxiliary,
        Role.Subordinator, Role.Connector);

    /// <summary>A word that begins no phrase of these is no noun that a list holds.</summary>
    private static readonly RoleSet Nouns = RoleSet.Of(
        Role.Title, Role.Nominal, Role.Honorific, Role.OrganisationHead, Role.OrganisationTail, Role.OrganisationName,
        Role.DocumentHead, Role.CueNoun, Role.Place, Role.PlaceHead, Role.Adjective, Role.Time, Role.CommonNoun);

    /// <summary>Parts a run.</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of its first token.</param>
    /// <param name="end">Index after its last token.</param>
    public NounRun Part(TokenRun tokens, int start, int end)
    {
        var run = new NounRun(start, start, NounKind.None);
        for (var at = start; at < end;)
        {
            var kind = KindAt(tokens, at, end, out var length, out var isSurname);
            if (kind == NounKind.None || (at > run.Name && at + length == end
                && (isSurname || EndsName(kind, run, tokens[at - 1]))))
            {
                at++;
                continue;
            }

            if (at > start && run.Name == at && IsOf(run.Kind, kind, tokens[at + length - 1])) kind = run.Kind;
            run = new NounRun(at + length, at, kind);
            at += length;
        }

        return run;
    }

    /// <summary>
    /// How many tokens tell by a number and what it counts how old, long or high something is whose noun follows: "der
    /// | 35 Jahre | alte Mann"; 0 for none.
    /// </summary>
    public int MeasureLength(TokenRun tokens, int at, int end) =>
        at + 3 < end && tokens[at].Kind == TokenKind.Number && tokens[at].End - tokens[at].Start <= LongestAmount
        && tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: true }
        && tokens[at + 2] is { Kind: TokenKind.Word, IsCapitalised: false }
        && !pack.BeginsAny(SmallWords, tokens, at + 2, end)
        && tokens[at + 3] is { Kind: TokenKind.Word, IsCapitalised: true } ? 2 : 0;

    /// <summary>What the noun means that begins at a token.</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="end">The noun ends here or earlier.</param>
    /// <param name="length">How many tokens it has, what a place is called counted.</param>
    /// <param name="isSurname">Whether it is a family name too.</param>
    public NounKind KindAt(TokenRun tokens, int at, int end, out int length, out bool isSurname)
    {
        (length, isSurname) = (0, false);
        if (tokens[at].Kind == TokenKind.Number)
        {
            length = 1;
            return NounKind.Person;
        }

        if (!LanguagePack.MayBegin(Nouns, tokens[at])) return NounKind.None;
        var rest = tokens.AsSpan(at, end - at);
        var kind = NounKind.None;
        var title = pack.Match(Role.Title, rest, out var titleFeatures);
        var nominal = pack.Match(Role.Nominal, rest, out var nominalFeatures);
        isSurname = ((titleFeatures | nominalFeatures) & Features.Surname) != 0;
        Longest(pack.Match(Role.OrganisationName, rest), NounKind.BodyName, ref kind, ref length);
        if (!IsFirstName(rest)) Longest(pack.Match(Role.Place, rest), NounKind.Place, ref kind, ref length);
        Longest(title, NounKind.Person, ref kind, ref length);
        Longest(pack.Match(Role.Honorific, rest), NounKind.Person, ref kind, ref length);
        Longest(pack.Match(Role.OrganisationTail, rest), NounKind.Body, ref kind, ref length);
        Longest(pack.Match(Role.OrganisationHead, rest), NounKind.Body, ref kind, ref length);
        Longest(PlaceLength(tokens, at, end), NounKind.Body, ref kind, ref length);
        Longest(pack.Match(Role.DocumentHead, rest), NounKind.Text, ref kind, ref length);
        Longest(nominal, NounKind.Person, ref kind, ref length);
        Longest(pack.Match(Role.CueNoun, rest), NounKind.Report, ref kind, ref length);
        Longest(pack.Match(Role.Adjective, rest), NounKind.Adjective, ref kind, ref length);
        Longest(pack.Match(Role.Time, rest), NounKind.Other, ref kind, ref length);
        Longest(pack.Match(Role.CommonNoun, rest), NounKind.Other, ref kind, ref length);
        return kind;
    }

    /// <summary>Whether a place is somebody's first name here, with a word behind it: "Sofia Vogt".</summary>
    private bool IsFirstName(ReadOnlySpan<Token> rest) =>
        rest.Length > 1 && rest[1] is { Kind: TokenKind.Word, IsCapitalised: true, Word: 0 }
        && pack.Match(Role.FirstName, rest) == 1;

    /// <summary>The kind of a place and what it is called: "Stadt Neuland".</summary>
    private int PlaceLength(TokenRun tokens, int at, int end)
    {
        var head = pack.Match(Role.PlaceHead, tokens.AsSpan(at, end - at));
        if (head == 0 || at + head >= end || !tokens[at + head].IsCapitalised) return head;
        return head + Math.Max(1, pack.Match(Role.Place, tokens.AsSpan(at + head, end - at - head)));
    }

    /// <summary>
    /// Whether a noun ends a name: a place or a day, or any that is no body's behind a word that is nobody's owner:
    /// "Klub Neustadt", "Anna Papier", but "Vogts Papier".
    /// </summary>
    private static bool EndsName(NounKind kind, NounRun before, Token word) =>
        kind is NounKind.Place or NounKind.Adjective ? before.Kind is not NounKind.Report
            : kind is not (NounKind.Body or NounKind.BodyName) && (word.Shape & TokenShape.Possessive) == 0;

    /// <summary>
    /// Whether a noun only says whose the noun right before it is, so that this is still what is meant: "Präsident
    /// Neulands", "Ansicht Neulands".
    /// </summary>
    private static bool IsOf(NounKind before, NounKind kind, Token last) => before == NounKind.Report
        || (kind is NounKind.Place or NounKind.BodyName
            && (before == NounKind.Person || (last.Shape & TokenShape.Possessive) != 0));

    private static void Longest(int found, NounKind means, ref NounKind kind, ref int length)
    {
        if (found > length) (kind, length) = (means, found);
    }
}
