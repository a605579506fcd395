using System.Security.Cryptography;
using System.Text;
using OnRecord.Query.Words;

namespace OnRecord.Query.Archive;

/// <summary>
/// Who a name means: names that differ only in case, composition or the place of a tone mean the same speaker.
/// </summary>
/// <param name="Id">The id of the resource, <c>to-lam-1f2e3d4c</c>.</param>
/// <param name="SpareId">Its id where another name, which has no Latin letter either, has that id already.</param>
/// <param name="Canonical">The name as speakers are told apart by it.</param>
internal sealed record SpeakerIdentity(string Id, string SpareId, string Canonical)
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaxIdLength = MaxSlugLength + 1 + SpareHashLength;

    private const int MaxSlugLength = 48;
    private const int HashLength = 8;
    private const int SpareHashLength = 32;

    /// <summary>The identity of a name; null where the name is blank.</summary>
    public static SpeakerIdentity? Of(string name)
    {
        var canonical = Folding.Canonical(name);
        if (canonical.Length == 0) return null;

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        var slug = new StringBuilder();
        foreach (var word in Folding.Words(canonical))
        {
            if (slug.Length + word.Text.Length > MaxSlugLength) break;
            // Names are typed in a shell: what is no Latin letter stays out, the hash tells them apart.
            if (word.Text.All(char.IsAsciiLetterOrDigit)) slug.Append(word.Text).Append('-');
        }

        return new($"{slug}{hash[..HashLength]}", $"{slug}{hash[..SpareHashLength]}", canonical);
    }
}
