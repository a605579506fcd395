using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>The marks of a block that wait to be closed, the outermost first.</summary>
internal sealed class OpenMarks
{
    /// <summary>Deeper marks than any writer nests are taken as text, so that hostile input stays cheap.</summary>
    private const int MaxDepth = 8;

    private readonly List<OpenMark> _marks = [];

    /// <summary>How many wait.</summary>
    public int Count => _marks.Count;

    /// <summary>One of them, 0 being the outermost.</summary>
    public OpenMark this[int depth] => _marks[depth];

    /// <summary>What waits where that is but the quote of an earlier block; or null.</summary>
    public OpenMark? Resumed => _marks is [{ Token: < 0 } resumed] ? resumed : null;

    /// <summary>Forgets all.</summary>
    public void Clear() => _marks.Clear();

    /// <summary>Begins a block with a quote that the one before left open.</summary>
    public void Resume(CarriedQuote carried, int firstToken) =>
        _marks.Add(new OpenMark(carried.Style, -1, firstToken, carried));

    /// <summary>Notes that the block opens the quote's mark again, which goes on in it.</summary>
    public void Reopen(int at) => _marks[0] = _marks[0] with { FirstToken = at, Reopened = true };

    /// <summary>Opens a mark within the others, unless they are too deep already.</summary>
    public void Open(MarkClass style, int at)
    {
        if (_marks.Count < MaxDepth) _marks.Add(new OpenMark(style, at, at, null));
    }

    /// <summary>Notes that another mark of a class was taken for a slip within the innermost one that waits.</summary>
    public void NoteStray(MarkClass style)
    {
        var depth = Innermost(style);
        _marks[depth] = _marks[depth] with { HoldsStray = true };
    }

    /// <summary>Takes away a mark and all within it, which were apostrophes or slips.</summary>
    public OpenMark Close(int depth)
    {
        var mark = _marks[depth];
        _marks.RemoveRange(depth, _marks.Count - depth);
        return mark;
    }

    /// <summary>How many marks of a class wait.</summary>
    public int CountOf(MarkClass style)
    {
        var count = 0;
        foreach (var mark in _marks)
        {
            if (mark.Style == style) count++;
        }

        return count;
    }

    /// <summary>Depth of the outermost mark of a class, or -1.</summary>
    public int Outermost(MarkClass style)
    {
        var depth = 0;
        while (depth < _marks.Count && _marks[depth].Style != style) depth++;
        return depth < _marks.Count ? depth : -1;
    }

    /// <summary>
    /// Depth of the mark that one of a class closes: the innermost of the same class, or else of any but single ones,
    /// which may be apostrophes; -1 where none waits.
    /// </summary>
    public int Innermost(MarkClass style)
    {
        var depth = _marks.Count - 1;
        while (depth >= 0 && _marks[depth].Style != style) depth--;
        if (depth >= 0 || style == MarkClass.Single) return depth;
        depth = _marks.Count - 1;
        while (depth >= 0 && _marks[depth].Style == MarkClass.Single) depth--;
        return depth;
    }
}
