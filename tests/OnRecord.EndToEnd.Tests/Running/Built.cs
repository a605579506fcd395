using System.Reflection;

namespace OnRecord.EndToEnd.Tests.Running;

/// <summary>Where the build put what these tests run.</summary>
internal static class Built
{
    public static string Ingestion => Path("Ingestion");

    public static string Query => Path("Query");

    public static string Seed => Assert.Single(Directory.GetFiles(Path("Seeds")));

    private static string Path(string name) => System.IO.Path.GetFullPath(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!);
}
