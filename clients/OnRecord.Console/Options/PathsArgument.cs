using System.CommandLine;

namespace OnRecord.Console.Options;

/// <summary>The argument that names what to read.</summary>
internal static class PathsArgument
{
    public static Argument<string[]> Create(bool required = true) => new("paths")
    {
        Description = "Files and folders (read at any depth), or - for standard input. .txt, .html and .md hold one "
            + "document each; .jsonl one a line, with the fields text, uri (or url), title and published",
        Arity = required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
    };
}
