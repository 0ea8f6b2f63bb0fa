namespace Extractor.Sources.WordBinary;

/// <summary>
/// Lists of changes that many paragraphs may refer to: those in the stream <c>Data</c> ([MS-DOC] 2.9.215) and those in front of the
/// piece table. A file could let each of its paragraphs apply the longest of them, so there is a budget for all together.
/// </summary>
/// <param name="data">The stream <c>Data</c>.</param>
internal sealed class LongChangeLists(ReadOnlyMemory<byte> data)
{
    private int budget = WordBinaryBudget.LongChanges;

    /// <summary>No such lists.</summary>
    internal static LongChangeLists None => new(default);

    /// <summary>Whether the budget ran out.</summary>
    internal bool IsSpent => budget <= 0;

    /// <summary>The list at a place of the stream.</summary>
    internal ReadOnlySpan<byte> At(uint place) =>
        Spend(LittleEndian.Part(data.Span, place + 2L, LittleEndian.UInt16At(data.Span, place)));

    /// <summary>The list if there is budget left for it, else an empty one.</summary>
    internal ReadOnlySpan<byte> Spend(ReadOnlySpan<byte> list)
    {
        budget = IsSpent ? budget : budget - list.Length;
        return IsSpent ? [] : list;
    }
}
