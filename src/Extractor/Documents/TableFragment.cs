using Extractor.Diagnostics;

namespace Extractor.Documents;

/// <summary>The part of a logical table that stands in one place of the source, such as on one page.</summary>
/// <param name="Location">Page and box, or first line.</param>
/// <param name="FirstRow">0-based first row of the logical table that stands here.</param>
/// <param name="RowCount">How many rows stand here, a repeated header not counted.</param>
/// <param name="LastLine">1-based last line in a text source, or null.</param>
public sealed record TableFragment(SourceLocation Location, int FirstRow, int RowCount, int? LastLine = null);
