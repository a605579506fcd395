using System.Reflection;

namespace OnRecord.EndToEnd.Tests.Running;

/// <summary>Where the build put what these tests run.</summary>
internal static class Built
{
    /// <summary>What runs what the build made.</summary>
    public static string Dotnet =>
        Environment.ProcessPath is { } host && System.IO.Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? host
            : "dotnet";

    public static string Console => Path("Console");

    public static string Ingestion => Path("Ingestion");

    public static string Query => Path("Query");

    /// <summary>The folder of all tests.</summary>
    public static string Tests => Path("Tests");

    /// <summary>The folder of all services' sources.</summary>
    public static string Services => Path("Services");

    public static string Seed => Assert.Single(Directory.GetFiles(Path("Seeds")));

    private static string Path(string name) => System.IO.Path.GetFullPath(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == name).Value!);
}
