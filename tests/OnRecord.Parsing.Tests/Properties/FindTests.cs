using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Properties;

/// <summary>What the fuzzer has found, made small.</summary>
public sealed class FindTests
{
    [Theory]
    [InlineData("text/html", "<meta charset=utf-7>“It is open,” said Anna Kovac.")]
    [InlineData("text/markdown", "\u00AD\n>Anna Kovac")]
    [InlineData("text/html", "<p>\u00AD</p><p>Anna Kovac</p>")]
    public void Parse_WhatOnceCrashedIt_KeepsItsProperties(string mediaType, string content)
    {
        var source = new SourceDocument
        {
            Uri = "fuzz:find",
            Content = ByteString.CopyFromUtf8(content),
            MediaType = mediaType,
        };

        DocumentChecks.Hold(Parsed.Parser.Parse(source, TestContext.Current.CancellationToken));
    }
}
