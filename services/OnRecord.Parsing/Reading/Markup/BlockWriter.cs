using System.Text;
using OnRecord.V1;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>Collects the blocks of an article into one text, parted by blank lines.</summary>
internal sealed class BlockWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<KnownBlock> _blocks = [];
    private bool _holdsLetters;

    /// <summary>How many blocks there are.</summary>
    public int Count => _blocks.Count;

    /// <summary>Adds a block unless it is blank or says just what the one before says.</summary>
    public void Add(BlockKind kind, string words)
    {
        var line = OnOneLine(words);
        if (line.Length == 0 || (_blocks.Count > 0 && IsLast(line))) return;
        if (_text.Length > 0) _text.Append("\n\n");
        _blocks.Add(new KnownBlock(kind, new TextRange(_text.Length, _text.Length + line.Length)));
        _text.Append(line);
        _holdsLetters = line.Any(char.IsLetter);
    }

    /// <summary>Adds to the last block who has said it, behind a dash, if it says anything.</summary>
    public bool Sign(string words)
    {
        if (!_holdsLetters) return false;
        var name = OnOneLine(words).TrimStart(' ', '-', '–', '—', '―');
        if (name.Length == 0) return true;
        _text.Append(" – ").Append(name);
        _blocks[^1] = _blocks[^1] with { Range = new TextRange(_blocks[^1].Range.Start, _text.Length) };
        return true;
    }

    /// <summary>What has been collected.</summary>
    public MarkedUpText ToText(PageFacts facts) => new(_text.ToString(), _blocks, facts);

    private bool IsLast(string line)
    {
        var last = _blocks[^1].Range;
        return last.Length == line.Length && _text.ToString(last.Start, last.Length) == line;
    }

    /// <summary>Words with single spaces, as a browser shows them.</summary>
    private static string OnOneLine(string words)
    {
        var line = new char[words.Length];
        var length = 0;
        foreach (var c in words)
        {
            if (c is '\0' or '\uFEFF' || (char.IsControl(c) && !char.IsWhiteSpace(c))) continue;
            if (!char.IsWhiteSpace(c) || c == '\u00A0') line[length++] = c;
            else if (length > 0 && line[length - 1] != ' ') line[length++] = ' ';
        }

        return line.AsSpan(0, length).Trim().ToString();
    }
}
