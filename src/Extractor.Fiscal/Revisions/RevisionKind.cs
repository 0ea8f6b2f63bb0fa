namespace Extractor.Fiscal.Revisions;

/// <summary>What became of a thing from one record to another.</summary>
public enum RevisionKind
{
    /// <summary>Only the later record has it.</summary>
    Added,

    /// <summary>Only the earlier record has it.</summary>
    Removed,

    /// <summary>Both have it, and it is not the same.</summary>
    Changed,
}

/// <summary>What of a cell is not the same. Where it is printed does not count: a figure may move.</summary>
[Flags]
public enum RevisedParts
{
    /// <summary>Nothing; of cells that only one record has.</summary>
    None = 0,

    /// <summary>The printed text.</summary>
    Raw = 1,

    /// <summary>The value: exact yuan of an amount, the number of any other cell.</summary>
    Value = 2,

    /// <summary>The printed unit.</summary>
    Unit = 4,

    /// <summary>What the text is: number, zero, blank and so on.</summary>
    Status = 8,

    /// <summary>Whether an identity confirms the figure.</summary>
    Verification = 16,
}
