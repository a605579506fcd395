using Google.Protobuf;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;
using OnRecord.V1;

namespace OnRecord.Benchmarks.Serving;

/// <summary>
/// The ceiling: sends the responses of the query service from memory, and nothing for a document, with nothing around.
/// </summary>
internal static class BareServer
{
    /// <summary>The argument that makes this program the bare server; an archive follows.</summary>
    public const string Command = "bare-server";

    /// <summary>Runs until its standard input ends.</summary>
    public static async Task RunAsync(string archive)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(
            kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(await LoadAsync(archive));
        builder.Services.AddSingleton<IServiceMethodProvider<Prepared>, PreparedMethods>();
        await using var app = builder.Build();
        app.MapGrpcService<Prepared>();
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>();
        Console.WriteLine($"listening on {addresses.Addresses.Single()}");
        await Console.In.ReadToEndAsync();
    }

    private static async Task<Prepared> LoadAsync(string path)
    {
        var quotes = new List<byte[]>();
        var sections = new List<byte[]>();
        await using var archive = SqliteArchive.Open(path, TimeProvider.System, NullLogger.Instance);
        for (var (after, isLast) = (Position.Beginning, false); !isLast;)
        {
            var batch = await archive.ReadQuotesAsync(new(new()), after, ReadLimit.Response, CancellationToken.None);
            quotes.Add(Response(batch));
            (after, isLast) = (batch.Through, batch.IsLast);
        }

        for (var (after, isLast) = (Position.Beginning, false); !isLast;)
        {
            var batch = await archive.ReadSectionsAsync(new(new()), after, ReadLimit.Response, CancellationToken.None);
            sections.Add(Response(batch));
            (after, isLast) = (batch.Through, batch.IsLast);
        }

        return new(quotes, sections);
    }

    // Both responses have the same shape: records in field 1, a cursor of the usual length in field 2.
    private static byte[] Response(RecordBatch batch)
    {
        const uint recordsTag = (1 << 3) | 2;
        const int cursorField = 2;
        const int cursorLength = 36;
        using var bytes = new MemoryStream();
        using var output = new CodedOutputStream(bytes);
        foreach (var record in batch.Records)
        {
            output.WriteTag(recordsTag);
            output.WriteBytes(UnsafeByteOperations.UnsafeWrap(record));
        }

        output.WriteTag(cursorField, WireFormat.WireType.LengthDelimited);
        output.WriteString(new('A', cursorLength));
        output.Flush();
        return bytes.ToArray();
    }

    /// <summary>The responses, and the service that sends them.</summary>
    private sealed record Prepared(IReadOnlyList<byte[]> Quotes, IReadOnlyList<byte[]> Sections);

    private sealed class PreparedMethods : IServiceMethodProvider<Prepared>
    {
        private static readonly byte[] Nothing = [];

        private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(
            (response, context) => context.Complete(response), context => context.PayloadAsNewBuffer());

        public void OnServiceMethodDiscovery(ServiceMethodProviderContext<Prepared> context)
        {
            context.AddUnaryMethod(
                Method(MethodType.Unary, "GetDocument"), [], (_, _, _) => Task.FromResult(Nothing));
            context.AddServerStreamingMethod(
                Method(MethodType.ServerStreaming, "StreamQuotes"), [],
                (prepared, _, responses, call) => SendAsync(prepared.Quotes, responses, call));
            context.AddServerStreamingMethod(
                Method(MethodType.ServerStreaming, "StreamSections"), [],
                (prepared, _, responses, call) => SendAsync(prepared.Sections, responses, call));
        }

        private static async Task SendAsync(
            IReadOnlyList<byte[]> prepared, IServerStreamWriter<byte[]> responses, ServerCallContext call)
        {
            foreach (var response in prepared) await responses.WriteAsync(response, call.CancellationToken);
        }

        private static Method<byte[], byte[]> Method(MethodType type, string name) =>
            new(type, QueryService.Descriptor.FullName, name, Bytes, Bytes);
    }
}
