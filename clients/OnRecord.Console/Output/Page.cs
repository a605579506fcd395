using Spectre.Console;

namespace OnRecord.Console.Output;

/// <summary>The items of a stream that may end at a limit, and where the next page begins.</summary>
internal sealed class Page(Terminal terminal, long limit)
{
    private string _cursor = "";
    private long _count;

    public async IAsyncEnumerable<TItem> Items<TResponse, TItem>(
        IAsyncEnumerable<TResponse> responses, Func<TResponse, (IEnumerable<TItem> Items, string Cursor)> read)
    {
        await foreach (var response in responses)
        {
            var (items, cursor) = read(response);
            foreach (var item in items)
            {
                _count++;
                yield return item;
            }

            _cursor = cursor;
        }
    }

    /// <summary>Says how to go on, where the limit has ended the stream.</summary>
    public void WriteNext()
    {
        if (limit > 0 && _count >= limit)
            terminal.ErrorScreen.Write(
                new Text($"The limit is reached. Go on with: --after {_cursor}\n", Palette.Aside));
    }
}
