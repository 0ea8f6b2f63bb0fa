using Extractor.Documents;

namespace Extractor.App.Reports;

/// <summary>The way from an opened document to its record. Tests put a failing one in its place.</summary>
internal delegate ReportRecord ReadReport(SourceDocument document, CancellationToken cancellationToken);
