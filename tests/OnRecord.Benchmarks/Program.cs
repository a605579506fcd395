using OnRecord.Benchmarks;
using OnRecord.Benchmarks.Pages;
using OnRecord.Benchmarks.Parsing;
using OnRecord.Benchmarks.Serving;

BenchmarkGroup[] groups =
[
    new("parsing", "bytes to Document, over decoding, splitting and hashing the same bytes", ParsingBenchmarks.Run),
    new("pages", "how much of an article is read from a page, beside SmartReader", PageBenchmarks.Run),
    new("serving", "the service pair, over bare servers and bare tables on this machine", ServingBenchmarks.Run),
];

if (args is [BareServer.Command, var archive])
{
    await BareServer.RunAsync(archive);
    return 0;
}

if (args.Length > 0 && Array.Find(groups, group => group.Name == args[0]) is { } chosen) return chosen.Run(args[1..]);

Console.Error.WriteLine("Name a group of benchmarks:");
foreach (var group in groups) Console.Error.WriteLine($"  {group.Name,-12}{group.Description}");
return 2;
