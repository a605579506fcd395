namespace OnRecord.Parsing.Languages;

/// <summary>How a language orders its words; the section <c>[settings]</c> of <c>language.txt</c>.</summary>
internal sealed record LanguageSettings
{
    /// <summary>Whether a verb may stand before its subject after a quote: "said Smith".</summary>
    public required bool InvertsAfterQuotes { get; init; }

    /// <summary>
    /// Whether words never change their form and nouns stand without articles, so that order and small words alone tell
    /// subjects from verbs, as in Vietnamese; a language that only lacks articles, such as Russian, is not isolating.
    /// Where it is not, a phrase that no article, name or title tells is no subject.
    /// </summary>
    public required bool IsIsolating { get; init; }

    /// <summary>Whether every noun is capitalised, so that a capital does not make a name.</summary>
    public required bool CapitalisesNouns { get; init; }

    /// <summary>Whether even a few words in marks are as a rule somebody's, so that terms are the exception.</summary>
    public required bool MarksMeanSpeech { get; init; }

    /// <summary>
    /// Whether what follows a cue and a comma is reported: "cho biết, …", "sagte, er …"; else a quote alone is.
    /// </summary>
    public required bool ReportsAfterComma { get; init; }

    /// <summary>Whether the word or the marks that open a reported clause belong to it: "that he would come".</summary>
    public required bool ClauseHoldsOpening { get; init; }

    /// <summary>
    /// Whether auxiliaries, negations and adverbs before a cue, and the colon behind it, belong to it: "has also
    /// said:".
    /// </summary>
    public required bool CueHoldsNeighbours { get; init; }

    /// <summary>
    /// Whether what describes a speaker belongs to the mention: "Jane Doe, a baker from Springfield,".
    /// </summary>
    public required bool MentionHoldsDescription { get; init; }

    /// <summary>
    /// Whether the finite verb of a main clause stands second, so that its subject may follow it, and every dependent
    /// clause is set off by a comma: "Am Montag sagte der Minister, dass …".
    /// </summary>
    public required bool VerbSecond { get; init; }

    /// <summary>
    /// Whether verbs show by their form that they are, and a subject stands before them, so that it can be seen where a
    /// verb begins a clause, and that words behind a comma have none.
    /// </summary>
    public bool IsSubjectFirst => !IsIsolating && !VerbSecond;

    /// <summary>Whether a text that no language is known by is read as this one.</summary>
    public required bool IsFallback { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="PackException">One is missing, unknown or neither yes nor no.</exception>
    public static LanguageSettings Read(PackFile file)
    {
        var values = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var entry in file.Section("settings"))
        {
            values[entry.Phrase] = entry.Features switch
            {
                "yes" => true,
                "no" => false,
                var other => throw new PackException(file.Path, entry.Line,
                    $"{entry.Phrase} is '{other}'; it must be yes or no"),
            };
        }

        bool Get(string name) => values.Remove(name, out var value)
            ? value
            : throw new PackException(file.Path, 0, $"[settings] lacks {name}");

        var settings = new LanguageSettings
        {
            InvertsAfterQuotes = Get("inverts-after-quotes"),
            IsIsolating = Get("is-isolating"),
            CapitalisesNouns = Get("capitalises-nouns"),
            MarksMeanSpeech = Get("marks-mean-speech"),
            ReportsAfterComma = Get("reports-after-comma"),
            ClauseHoldsOpening = Get("clause-holds-opening"),
            CueHoldsNeighbours = Get("cue-holds-neighbours"),
            MentionHoldsDescription = Get("mention-holds-description"),
            VerbSecond = Get("verb-second"),
            IsFallback = Get("is-fallback"),
        };
        foreach (var entry in file.Section("settings"))
        {
            if (values.ContainsKey(entry.Phrase))
                throw new PackException(file.Path, entry.Line, $"there is no setting {entry.Phrase}");
        }

        return settings;
    }
}
