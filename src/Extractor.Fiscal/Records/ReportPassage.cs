namespace Extractor.Fiscal.Records;

/// <summary>A piece of a report's text outside tables, as it is kept for searching. It is no part of the canonical record.</summary>
/// <param name="Kind">Heading or paragraph.</param>
/// <param name="Level">1 for the outermost heading; 0 for a paragraph.</param>
/// <param name="Text">The printed text on one line, without what is personal unless that was asked for.</param>
/// <param name="Provenance">Where it begins.</param>
public sealed record ReportPassage(PassageKind Kind, int Level, string Text, Provenance Provenance);

/// <summary>What a passage is.</summary>
public enum PassageKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A line that the source itself marks as a heading.</summary>
    Heading,
}
