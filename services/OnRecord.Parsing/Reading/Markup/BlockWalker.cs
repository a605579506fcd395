using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using OnRecord.V1;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>Walks through an article's element and writes its blocks. The depth of the tree is bounded.</summary>
/// <param name="writer">Receives the blocks.</param>
/// <param name="title">The headline that has been written already, or null.</param>
/// <param name="leads">Elements that are the lead.</param>
/// <param name="surroundings">Elements that are left out.</param>
/// <param name="survey">What is known of all elements; null where nothing is to be left out.</param>
internal sealed class BlockWalker(
    BlockWriter writer, string? title, IReadOnlyList<IElement> leads, IReadOnlySet<IElement> surroundings,
    PageSurvey? survey)
{
    /// <summary>What a quotation ends with before whoever signs it is named in its last line.</summary>
    private static readonly SearchValues<char> QuotationEnds = SearchValues.Create(".!?…”“\"»’");

    /// <summary>More white space than this stands before no signature, so that the time is bounded.</summary>
    private const int MostBlanks = 512;

    private readonly StringBuilder _line = new();
    private BlockKind _kind = BlockKind.Paragraph;
    private int _quotations;
    private bool _isSigning;

    // The last quotation: how many blocks stand before it, and what holds it.
    private int _before;
    private IElement? _holder;

    /// <summary>Writes all blocks of an element.</summary>
    public void Walk(IElement element)
    {
        Visit(element, BlockKind.Paragraph);
        Flush();
    }

    private void Visit(INode node, BlockKind kind)
    {
        for (var at = 0; at < node.ChildNodes.Length; at++)
        {
            switch (node.ChildNodes[at])
            {
                case IText text:
                    if (_line.Length == 0) _kind = kind;
                    _line.Append(text.Data);
                    break;
                case IElement { LocalName: "br" }:
                    Break();
                    break;
                case IElement { LocalName: "q" } quotation:
                    _line.Append('“').Append(quotation.TextContent).Append('”');
                    break;
                case IElement { LocalName: "img" } image
                    when survey is null && image.GetAttribute("alt") is { Length: > 0 } words:
                    Flush();
                    writer.Add(BlockKind.Caption, words);
                    break;
                case IElement { LocalName: "cite" } name when IsSignature(node.ChildNodes, at):
                    Sign(name);
                    break;
                case IElement element:
                    VisitElement(element, kind);
                    break;
            }
        }
    }

    private void VisitElement(IElement element, BlockKind kind)
    {
        if (ElementShapes.IsHidden(element)) return;
        if (!ElementShapes.IsBlock(element))
        {
            Visit(element, kind);
            return;
        }

        if (surroundings.Contains(element) || (survey is not null && IsListOfLinks(element, survey))) return;
        if (element.LocalName is "meta" or "title") return;
        if (IsSignature(element))
        {
            Sign(element);
            return;
        }

        Flush();
        if (element.LocalName == "blockquote" && _quotations++ == 0) _before = writer.Count;
        Visit(element, leads.Contains(element) ? BlockKind.Lead : KindOf(element, kind));
        Flush();
        if (element.LocalName != "blockquote") return;
        _quotations--;
        _holder = element.ParentElement;
    }

    // The caption of a picture within a quotation is none.
    private bool IsSignature(IElement element) => !_isSigning && element.LocalName switch
    {
        "footer" => _quotations > 0,
        "figcaption" => element.ParentElement is { } parent
            && (parent.LocalName == "blockquote" || (parent.LocalName == "figure" && parent == _holder)),
        _ => false,
    };

    // A work that is named within a sentence of a quotation has not signed it.
    private bool IsSignature(INodeList nodes, int at)
    {
        if (_quotations == 0 || _isSigning) return false;
        var next = at + 1;
        if (next < nodes.Length && nodes[next] is IText space && string.IsNullOrWhiteSpace(space.Data)) next++;
        var endsLine = next == nodes.Length || (nodes[next] is IElement element
            && (element.LocalName == "br" || ElementShapes.IsBlock(element)));
        if (!endsLine) return false;
        var end = _line.Length;
        while (end > 0 && _line.Length - end < MostBlanks && char.IsWhiteSpace(_line[end - 1])) end--;
        return end == 0 || QuotationEnds.Contains(_line[end - 1]);
    }

    /// <summary>
    /// Writes who has said a quotation on its last line, where a signature stands in any text; by itself where there is
    /// no such line.
    /// </summary>
    private void Sign(IElement element)
    {
        Flush();
        _isSigning = true;
        Visit(element, BlockKind.Paragraph);
        _isSigning = false;
        var words = _line.ToString().TrimEnd(' ', ',');
        _line.Clear();
        if (writer.Count == _before || !writer.Sign(words)) writer.Add(BlockKind.Caption, words);
    }

    // What describes a picture does so in whatever element, but a quotation is none of them.
    private BlockKind KindOf(IElement element, BlockKind outer) => element.LocalName switch
    {
        "blockquote" when outer == BlockKind.Caption => BlockKind.Paragraph,
        _ when outer == BlockKind.Caption => BlockKind.Caption,
        "h1" => survey is null ? BlockKind.Title : BlockKind.Heading,
        "h2" or "h3" or "h4" or "h5" or "h6" or "dt" => BlockKind.Heading,
        "li" => BlockKind.ListItem,
        "figcaption" or "figure" or "caption" => BlockKind.Caption,
        "pre" => BlockKind.Other,
        _ when ElementShapes.IsCaption(element) => BlockKind.Caption,
        _ => outer,
    };

    /// <summary>Whether nearly all that an element shows leads elsewhere.</summary>
    private static bool IsListOfLinks(IElement element, PageSurvey survey)
    {
        if (element.LocalName is not ("ul" or "ol" or "li" or "div" or "p" or "section" or "h2" or "h3" or "h4"))
            return false;
        if (element.FirstElementChild is null) return false;
        var (text, linked) = survey.LengthsOf(element);
        if (linked == 0 || linked * 10 < text * 8) return false;
        // A heading may well be a link to itself.
        return element.LocalName is not ("h2" or "h3" or "h4")
            || element.QuerySelector("a[href]:not([href^='#'])") is not null;
    }

    private void Break()
    {
        // Two line breaks part paragraphs, one is a space
        if (_isSigning || (_line.Length > 0 && _line[^1] == '\u2028')) Flush();
        else _line.Append('\u2028');
    }

    private void Flush()
    {
        if (_isSigning)
        {
            if (_line.Length > 0) _line.Append(char.IsLetterOrDigit(_line[^1]) ? ", " : " ");
            return;
        }

        var words = _line.ToString();
        _line.Clear();
        var isTitle = title is not null && words.AsSpan().Trim().SequenceEqual(title);
        if (!isTitle) writer.Add(_kind, words);
    }
}
