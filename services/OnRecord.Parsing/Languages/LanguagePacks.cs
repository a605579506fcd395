using System.Reflection;

namespace OnRecord.Parsing.Languages;

/// <summary>The language packs that the parser was built with, by their codes.</summary>
internal static class LanguagePacks
{
    private const string Root = "Languages/";

    /// <summary>Reads every pack of the assembly.</summary>
    /// <exception cref="PackException">A pack cannot be used.</exception>
    public static IReadOnlyDictionary<string, LanguagePack> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folders = new SortedDictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var path = resource.Replace('\\', '/');
            if (!path.StartsWith(Root, StringComparison.Ordinal)) continue;
            var parts = path[Root.Length..].Split('/');
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream);
            if (!folders.TryGetValue(parts[0], out var files)) folders[parts[0]] = files = [];
            files[Path.GetFileNameWithoutExtension(parts[1])] = reader.ReadToEnd();
        }

        return folders.ToDictionary(folder => folder.Key, folder => LanguagePack.Read(folder.Key, folder.Value));
    }
}
