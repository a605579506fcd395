using OnRecord.Console.Output;
using OnRecord.V1;
using Spectre.Console.Testing;
using Xunit;

namespace OnRecord.Console.Tests.Output;

public sealed class OutlineViewTests
{
    private const string Escape = "\u001b[31mred\u0007";

    [Theory]
    [InlineData(Escape, "")]
    [InlineData("", "https://example.org/%1b%5b31mred%07")]
    public void Write_ControlCharactersOfADocument_DoNotReachTheTerminal(string title, string uri)
    {
        using var console = new TestConsole().Width(80);
        var document = new Document
        {
            SourceUri = uri,
            Sections =
            {
                new Section
                {
                    Heading = Escape,
                    Blocks = { new Block { Kind = BlockKind.Caption, Text = Escape, Credit = Escape } },
                },
            },
        };
        if (title.Length > 0) document.Title = title;

        OutlineView.Write(console, document);

        Assert.DoesNotContain('\u001b', console.Output);
        Assert.DoesNotContain('\u0007', console.Output);
        Assert.Equal(4, console.Output.Split("[31mred").Length - 1);
    }
}
