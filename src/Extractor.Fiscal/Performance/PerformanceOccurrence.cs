using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Recognition;

namespace Extractor.Fiscal.Performance;

/// <summary>A performance form that stands in the body of a report.</summary>
/// <param name="Form">The form.</param>
/// <param name="Title">The printed title, or the form's where none is printed.</param>
/// <param name="TitleScore">1 for a printed title, 0 without one.</param>
/// <param name="FirstLine">The index of its first line in the document.</param>
/// <param name="Tables">The tables that it was printed as, in order; empty for a text without a grid.</param>
/// <param name="Lines">The lines of a form without a grid.</param>
/// <param name="Caption">The lines just above it.</param>
internal sealed record PerformanceOccurrence(
    PerformanceDefinition Form, string Title, decimal TitleScore, int FirstLine, ImmutableArray<Table> Tables, ImmutableArray<DocumentLine> Lines, ImmutableArray<string> Caption);
