namespace OnRecord.Parsing.Languages;

/// <summary>Some roles, asked about together.</summary>
/// <param name="Bits">A bit for each role.</param>
internal readonly record struct RoleSet(ulong Bits)
{
    /// <summary>The set of some roles.</summary>
    public static RoleSet Of(params ReadOnlySpan<Role> roles)
    {
        var bits = 0UL;
        foreach (var role in roles) bits |= 1UL << (int)role;
        return new RoleSet(bits);
    }
}
