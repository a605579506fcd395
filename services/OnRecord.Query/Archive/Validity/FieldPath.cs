namespace OnRecord.Query.Archive.Validity;

/// <summary>Where a field of a document stands. It is put into words only where something is wrong with it.</summary>
/// <param name="List">A list of the document, or one of its fields.</param>
/// <param name="Index">Which entry of the list; -1 for none.</param>
/// <param name="Field">A field of the entry.</param>
/// <param name="Part">Which entry of that field; -1 for none.</param>
/// <param name="Inner">A field of that.</param>
internal readonly record struct FieldPath(
    string List, int Index = -1, string? Field = null, int Part = -1, string? Inner = null)
{
    /// <summary>A field of the document itself.</summary>
    public static implicit operator FieldPath(string field) => new(field);

    /// <summary>A field of the entry.</summary>
    public FieldPath At(string field, int part = -1, string? inner = null) =>
        this with { Field = field, Part = part, Inner = inner };

    /// <summary>The path in the words of the contract, such as <c>sections[0].blocks[2].span</c>.</summary>
    public override string ToString()
    {
        var path = Index < 0 ? List : $"{List}[{Index}]";
        if (Field is null) return path;
        path = Part < 0 ? $"{path}.{Field}" : $"{path}.{Field}[{Part}]";
        return Inner is null ? path : $"{path}.{Inner}";
    }
}
