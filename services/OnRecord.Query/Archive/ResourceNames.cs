using System.Text.RegularExpressions;

namespace OnRecord.Query.Archive;

/// <summary>The names of documents and speakers, and the ids in them.</summary>
internal static partial class ResourceNames
{
    /// <summary>What the name of a document looks like, in words.</summary>
    public const string DocumentForm = "documents/ and 1 to 64 of a-z and 0-9";

    /// <summary>What the name of a speaker looks like, in words.</summary>
    public const string SpeakerForm = "speakers/ and the id of a speaker, such as speakers/to-lam-1f2e3d4c";

    /// <summary>What every name of a speaker begins with.</summary>
    public const string SpeakerPrefix = "speakers/";

    private const string DocumentPrefix = "documents/";

    /// <summary>The name of a document.</summary>
    public static string Document(string id) => DocumentPrefix + id;

    /// <summary>The name of a speaker.</summary>
    public static string Speaker(string id) => SpeakerPrefix + id;

    /// <summary>The id in the name of a document; null where it is no such name.</summary>
    public static string? DocumentId(string name) =>
        DocumentName().IsMatch(name) ? name[DocumentPrefix.Length..] : null;

    /// <summary>The id in the name of a speaker; null where it is no such name.</summary>
    public static string? SpeakerId(string name) =>
        name.Length <= SpeakerPrefix.Length + SpeakerIdentity.MaxIdLength && SpeakerName().IsMatch(name)
            ? name[SpeakerPrefix.Length..]
            : null;

    [GeneratedRegex(@"\Adocuments/[a-z0-9]{1,64}\z")]
    private static partial Regex DocumentName();

    [GeneratedRegex(@"\Aspeakers/[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex SpeakerName();
}
