namespace OnRecord.Console.Services;

/// <summary>The settings of services in the shell's environment: meant for those that the shell starts.</summary>
/// <remarks>With them, one that the console starts would ask for tokens that it does not know of.</remarks>
internal static class ShellSettings
{
    // The sections that services read or refuse.
    private static readonly string[] Sections =
        ["Archive", "Auth", "Host", "Ingestion", "Kestrel", "Limits", "Tls"];

    private static readonly string[] Prefixes = ["ASPNETCORE_", "DOTNET_"];

    /// <summary>Removes them from the environment of a process that is to be started.</summary>
    /// <param name="environment">The variables of the environment, by name.</param>
    public static void RemoveFrom(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsOne).ToList()) environment.Remove(name);
    }

    private static bool IsOne(string name)
    {
        var prefix = Array.Find(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        var key = name[(prefix?.Length ?? 0)..].Replace("__", ":", StringComparison.Ordinal);
        return key.Split(':', 2) is [var section, _] && Sections.Contains(section, StringComparer.OrdinalIgnoreCase);
    }
}
