using System.Reflection;

namespace OnRecord.Benchmarks.Serving;

/// <summary>Where the build put what is measured.</summary>
internal static class Built
{
    /// <summary>The ingestion service.</summary>
    public static string Ingestion => Locate(nameof(Ingestion));

    /// <summary>The query service.</summary>
    public static string Query => Locate(nameof(Query));

    /// <summary>This program, which is also the bare server.</summary>
    public static string Benchmarks => Assembly.GetExecutingAssembly().Location;

    /// <summary>What runs what the build made.</summary>
    public static string Dotnet =>
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    private static string Locate(string name) => Path.GetFullPath(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == name).Value!);
}
