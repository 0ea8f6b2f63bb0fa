namespace Extractor.Sources.CompoundFiles;

/// <summary>How much of a compound file is read.</summary>
internal static class CompoundBudget
{
    /// <summary>Bytes of the directory: 65,536 entries. A report with an embedded object a table has some hundreds.</summary>
    internal const int DirectoryLength = 8 << 20;
}
