using System.Globalization;
using System.Text;

namespace OnRecord.Console.Inputs;

/// <summary>A file that holds one document or, line by line, many.</summary>
/// <param name="Path">The path, as the user would write it; <see cref="StandardInput"/> for standard input.</param>
/// <param name="Length">Its size in bytes; 0 where that cannot be known.</param>
internal sealed record InputFile(string Path, long Length)
{
    public const string StandardInput = "-";

    private const string JsonLinesType = "application/jsonl";

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = "text/plain",
        [".html"] = "text/html",
        [".htm"] = "text/html",
        [".md"] = "text/markdown",
        [".markdown"] = "text/markdown",
        [".jsonl"] = JsonLinesType,
        [".ndjson"] = JsonLinesType,
    };

    public bool IsStandardInput => Path == StandardInput;

    /// <summary>Whether each line of the file is a document.</summary>
    public bool IsJsonLines => MediaType == JsonLinesType;

    /// <summary>The media type that its name tells; plain text where the name tells nothing.</summary>
    public string MediaType => MediaTypes.GetValueOrDefault(System.IO.Path.GetExtension(Path), "text/plain");

    /// <summary>
    /// Its identity on the record: a file URI that still ends in the file's name, only those characters being escaped
    /// that would break it.
    /// </summary>
    public string Uri
    {
        get
        {
            var path = System.IO.Path.GetFullPath(Path).Replace('\\', '/');
            var uri = new StringBuilder(path.StartsWith('/') ? "file://" : "file:///", path.Length + 16);
            foreach (var c in path)
            {
                if (c is '%' or '#' or '?' or '"' or '<' or '>' || c <= ' ' || c == '\x7f')
                    uri.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
                else
                    uri.Append(c);
            }

            return uri.ToString();
        }
    }

    /// <summary>
    /// The files that the user's paths stand for: folders give what they hold, at any depth, by name.
    /// </summary>
    /// <param name="paths">The paths.</param>
    /// <param name="warn">Hears of folders that hold nothing.</param>
    /// <exception cref="CommandFailedException">A path does not exist.</exception>
    public static IReadOnlyList<InputFile> Expand(IEnumerable<string> paths, Action<string> warn)
    {
        var files = new List<InputFile>();
        foreach (var path in paths)
        {
            if (path == StandardInput) files.Add(new InputFile(path, 0));
            else if (File.Exists(path)) files.Add(new InputFile(path, new FileInfo(path).Length));
            else if (Directory.Exists(path)) AddWithin(path);
            else throw new CommandFailedException(ExitCode.Usage, $"there is no file or folder '{path}'");
        }

        return files;

        void AddWithin(string folder)
        {
            var before = files.Count;
            files.AddRange(Within(folder));
            if (files.Count == before)
                warn($"there is no document in '{folder}': files in folders are read that end in "
                    + string.Join(", ", MediaTypes.Keys));
        }
    }

    private static IEnumerable<InputFile> Within(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(path => MediaTypes.ContainsKey(System.IO.Path.GetExtension(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new InputFile(path, new FileInfo(path).Length));
}
