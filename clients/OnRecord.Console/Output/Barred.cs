using Spectre.Console.Rendering;

namespace OnRecord.Console.Output;

/// <summary>Draws a bar along the left side of something.</summary>
internal sealed class Barred(IRenderable inner) : Renderable
{
    private const string Bar = "│ ";

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        var measured = inner.Measure(options, maxWidth - Bar.Length);
        return new Measurement(measured.Min + Bar.Length, measured.Max + Bar.Length);
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in Segment.SplitLines(inner.Render(options, maxWidth - Bar.Length)))
        {
            yield return new Segment(Bar, Palette.Aside);
            foreach (var segment in line) yield return segment;
            yield return Segment.LineBreak;
        }
    }
}
