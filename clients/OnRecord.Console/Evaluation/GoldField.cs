using System.Text.Json;

namespace OnRecord.Console.Evaluation;

/// <summary>A value of an annotated article, and where it stands, so that what is wrong with it can be named.</summary>
/// <param name="Json">The value.</param>
/// <param name="Path">Where it stands, such as <c>direct[2].start</c>; empty for the article.</param>
internal readonly record struct GoldField(JsonElement Json, string Path)
{
    /// <summary>A field that has to be there.</summary>
    /// <exception cref="FormatException">It is not, or this is no object.</exception>
    public GoldField Required(string name) =>
        Optional(name) ?? throw new FormatException($"it has no field '{PathOf(name)}'");

    /// <summary>A field, or null where it is absent or null.</summary>
    /// <exception cref="FormatException">This is no object.</exception>
    public GoldField? Optional(string name)
    {
        if (Json.ValueKind != JsonValueKind.Object) throw Wrong("an object");
        return Json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? new GoldField(value, PathOf(name)) : null;
    }

    /// <summary>The items of a list.</summary>
    /// <exception cref="FormatException">This is no list.</exception>
    public IEnumerable<GoldField> Items()
    {
        if (Json.ValueKind != JsonValueKind.Array) throw Wrong("a list");
        var path = Path;
        return Json.EnumerateArray().Select((item, index) => new GoldField(item, $"{path}[{index}]"));
    }

    /// <summary>The items of a list that may be absent.</summary>
    /// <exception cref="FormatException">The field is no list.</exception>
    public IEnumerable<GoldField> Items(string name) => Optional(name)?.Items() ?? [];

    /// <summary>A text.</summary>
    /// <exception cref="FormatException">This is none.</exception>
    public string Text() => Json.ValueKind == JsonValueKind.String ? Json.GetString()! : throw Wrong("a string");

    /// <summary>A whole number.</summary>
    /// <exception cref="FormatException">This is none.</exception>
    public int Number() =>
        Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out var number) ? number : throw Wrong("a number");

    /// <summary>Two numbers in a list.</summary>
    /// <exception cref="FormatException">This is none such.</exception>
    public (int First, int Second) Pair() =>
        Json.ValueKind == JsonValueKind.Array && Items().ToList() is [var first, var second]
            ? (first.Number(), second.Number()) : throw Wrong("a pair [start, end]");

    private FormatException Wrong(string wanted) =>
        new(Path.Length == 0 ? $"it is not {wanted}" : $"'{Path}' is not {wanted}");

    private string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}
