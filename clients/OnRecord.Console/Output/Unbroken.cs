using Spectre.Console;
using Spectre.Console.Rendering;

namespace OnRecord.Console.Output;

/// <summary>Text that no line end of ours breaks, however narrow the terminal: what is copied or searched.</summary>
internal sealed class Unbroken(string text, Style style) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        [new Segment(text, style)];
}
