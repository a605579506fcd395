using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace OnRecord.Hosting.Authentication;

/// <summary>The tokens that let a caller in. Keeps their hashes only.</summary>
internal sealed class BearerTokens
{
    private const int ShortestToken = 16;

    private readonly byte[][] _hashes;

    private BearerTokens(IEnumerable<string> tokens) => _hashes = [.. tokens.Select(Hash)];

    /// <summary>Whether there is any; without one nobody is asked for a token.</summary>
    public bool Required => _hashes.Length > 0;

    /// <summary>Reads <c>Auth:Tokens:0</c>, <c>Auth:Tokens:1</c> and so on.</summary>
    /// <exception cref="StartRefused">A token is too short to be a secret, or stands where a list is due.</exception>
    public static BearerTokens From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Auth:Tokens");
        // Taken for no token at all, it would let everybody in.
        if (section.Value is { Length: > 0 }) throw new StartRefused("Auth:Tokens is a list; set Auth:Tokens:0.");
        var tokens = section.GetChildren().ToArray();
        foreach (var token in tokens)
            if (token.Value is not { Length: >= ShortestToken })
                throw new StartRefused(
                    $"{token.Path} is too short to be a secret; set it to at least {ShortestToken} characters.");
        return new BearerTokens(tokens.Select(token => token.Value!));
    }

    /// <summary>
    /// Whether a token is one of them. Takes the same time whichever it is, and however much of it is right.
    /// </summary>
    public bool Accept(string token)
    {
        var hash = Hash(token);
        var accepted = false;
        foreach (var known in _hashes)
            accepted |= CryptographicOperations.FixedTimeEquals(hash, known);
        return accepted;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
