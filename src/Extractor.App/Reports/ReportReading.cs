using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Fiscal.Passages;
using Extractor.Fiscal.Records;

namespace Extractor.App.Reports;

/// <summary>The whole way from an opened document to its record: tables, then forms and checks, then canonical JSON.</summary>
internal static class ReportReading
{
    /// <summary>Reads the report of a document; a document without any known form gives a report without tables.</summary>
    internal static ReportRecord Read(SourceDocument document, CancellationToken cancellationToken) =>
        Read(document, ReadOptions.Default, cancellationToken);

    /// <summary>Reads the report alone, without what a store keeps beside it.</summary>
    internal static FiscalReport ReadReport(SourceDocument document, ReadOptions options, CancellationToken cancellationToken) =>
        ReportReader.Read(ExtractionPipeline.Extract(document, options: null, cancellationToken), options);

    /// <summary>Reads the report of a document, with personal data where the options ask for them.</summary>
    internal static ReportRecord Read(SourceDocument document, ReadOptions options, CancellationToken cancellationToken)
    {
        var extracted = ExtractionPipeline.Extract(document, options: null, cancellationToken);
        var report = ReportReader.Read(extracted, options);
        return new ReportRecord(report, PassageReader.Read(extracted, options), ReportJson.Write(report));
    }
}
