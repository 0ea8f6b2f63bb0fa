namespace Extractor.Sources.Word;

/// <summary>What is left of the budgets that a document shares with all its parts and with the documents inside it.</summary>
internal sealed class WordAllowance
{
    /// <summary>Bytes of all parts after inflating.</summary>
    internal long Inflated { get; set; } = WordBudget.PartLength;

    /// <summary>Bytes of documents inside the document.</summary>
    internal int Chunks { get; set; } = WordBudget.ChunkLength;

    /// <summary>Headings, paragraphs and cells.</summary>
    internal int Blocks { get; set; } = WordBudget.Blocks;

    /// <summary>Characters of text.</summary>
    internal int Characters { get; set; } = WordBudget.Characters;

    /// <summary>Whether the text may grow no further.</summary>
    internal bool IsSpent => Blocks <= 0 || Characters <= 0;
}
