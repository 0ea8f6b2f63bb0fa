namespace Extractor.Sources.WordBinary;

/// <summary>How much of a binary Word document is read, beyond what the length of the file limits; the grid has the limits of .docx.</summary>
internal static class WordBinaryBudget
{
    /// <summary>Bytes of long lists of changes over all paragraphs. A table of 63 columns has 1.4 kB a row.</summary>
    internal const int LongChanges = 64 << 20;

    /// <summary>Rows of one table; the cells of all of them are in memory until its grid is known.</summary>
    internal const int Rows = 100_000;
}
