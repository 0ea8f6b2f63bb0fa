using Extractor.Layout;

namespace Extractor.Tables.Aligned;

/// <summary>A phrase, or the part of one that lies in a column, with the columns it covers.</summary>
/// <param name="Phrase">What is printed.</param>
/// <param name="First">0-based first column.</param>
/// <param name="Last">0-based last column, equal to the first unless it spans.</param>
internal readonly record struct AlignedEntry(Phrase Phrase, int First, int Last)
{
    /// <summary>Whether it covers more than one column.</summary>
    public bool Spans => Last > First;
}

/// <summary>One printed line of a block with its entries from left to right.</summary>
/// <param name="Row">The line.</param>
/// <param name="Entries">At least one.</param>
internal sealed record AlignedLine(PhraseRow Row, List<AlignedEntry> Entries)
{
    /// <summary>Whether something stands in the first column and nothing else on the line.</summary>
    public bool IsLabelOnly => Entries.Count == 1 && Entries[0] is { First: 0, Last: 0 };

    /// <summary>Whether figures, or marks in their place, stand behind the first column.</summary>
    public bool HasValues { get; } = Entries.Exists(entry => entry.First > 0 && entry.Phrase.IsValue);

    /// <summary>The entry in the first column, or null.</summary>
    public Phrase? Label => Entries[0].First == 0 ? Entries[0].Phrase : null;

    /// <summary>Whether an entry covers the column.</summary>
    public bool Covers(int column) => Entries.Exists(entry => entry.First <= column && column <= entry.Last);
}
