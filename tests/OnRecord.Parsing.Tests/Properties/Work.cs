using System.Runtime.InteropServices;
using System.Runtime.Loader;
using OnRecord.V1;
using SharpFuzz;
using SharpFuzz.Common;

namespace OnRecord.Parsing.Tests.Properties;

/// <summary>How much work a parse is, whatever it allocates and however fast the machine.</summary>
/// <remarks>
/// A loop that allocates nothing shows in no memory, and a clock tells another time at each reading. What is counted
/// are the blocks of code between branches that copies of the parser and the libraries that it reads markup with enter,
/// which the fuzzer's library has marked. What the runtime does within a call is one with the block that calls it.
/// </remarks>
internal static class Work
{
    private static readonly string[] Counted = ["AngleSharp.dll", "Markdig.dll", "OnRecord.Parsing.dll"];

    /// <summary>Marked code writes to as many bytes, which a fuzzer would read.</summary>
    private const int SharedBytes = 1 << 16;

    private static readonly Lazy<Func<SourceDocument, CancellationToken, Document>> Copy = new(Load);

    // Tests run beside each other: each thread counts what itself enters
    [ThreadStatic]
    private static long _blocks;

    /// <summary>
    /// How many blocks of code are entered to parse a document, or to refuse it; always as many for the same.
    /// </summary>
    public static long Of(SourceDocument source)
    {
        var parse = Copy.Value;
        var before = _blocks;
        try
        {
            parse(source, TestContext.Current.CancellationToken);
        }
        catch (Exception refusal) when (refusal.GetType().FullName == typeof(SourceRejectedException).FullName)
        {
            // The copy has refusals of its own, and they are work as well
        }

        return _blocks - before;
    }

    private static unsafe Func<SourceDocument, CancellationToken, Document> Load()
    {
        // The library knows no other way to be told, and reads it once
        Environment.SetEnvironmentVariable("SHARPFUZZ_ENABLE_ON_BRANCH_CALLBACK", "1");
        Trace.OnBranch = (_, _) => _blocks++;
        Trace.SharedMem = (byte*)NativeMemory.AllocZeroed(SharedBytes);

        // A context of its own has its own parser, but the documents of all
        var context = new AssemblyLoadContext(nameof(Work));
        var copies = Array.ConvertAll(Counted, name => context.LoadFromStream(Marked(name)));
        var copy = copies[^1];
        var options = Activator.CreateInstance(copy.GetType(typeof(ParserOptions).FullName!, throwOnError: true)!);
        var parser = Activator.CreateInstance(copy.GetType(typeof(Parser).FullName!, throwOnError: true)!, options)!;
        return parser.GetType().GetMethod(nameof(Parser.Parse))!
            .CreateDelegate<Func<SourceDocument, CancellationToken, Document>>(parser);
    }

    /// <summary>A library whose blocks of code say that they are entered.</summary>
    private static MemoryStream Marked(string name)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, name), path, overwrite: true);
            Fuzzer.Instrument(path, _ => true, Options.Value);
            return new MemoryStream(File.ReadAllBytes(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
