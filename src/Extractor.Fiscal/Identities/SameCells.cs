namespace Extractor.Fiscal.Identities;

/// <summary>Compares the cells of equations, by their ids, in any order: an equation that is turned round confirms nothing anew.</summary>
internal sealed class SameCells : IEqualityComparer<string[]>
{
    /// <summary>The comparer.</summary>
    public static readonly SameCells Instance = new();

    private SameCells()
    {
    }

    /// <inheritdoc/>
    public bool Equals(string[]? one, string[]? other) =>
        one is not null && other is not null && one.Length == other.Length && one.ToHashSet(StringComparer.Ordinal).SetEquals(other);

    /// <inheritdoc/>
    public int GetHashCode(string[] cells)
    {
        var sum = 0;
        foreach (var cell in cells)
        {
            sum = unchecked(sum + StringComparer.Ordinal.GetHashCode(cell));
        }

        return sum;
    }
}
