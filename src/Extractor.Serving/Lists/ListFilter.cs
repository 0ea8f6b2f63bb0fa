using Extractor.Fiscal.Records;
using Extractor.Serving.Answers;
using Extractor.Storage;
using Extractor.Storage.Lists;

namespace Extractor.Serving.Lists;

/// <summary>The parameters by which lists are narrowed, with one meaning everywhere.</summary>
internal static class ListFilter
{
    internal static ReportFilter Reports(Exchange exchange)
    {
        var division = exchange.Text("division");
        if (division is not null && (division.Length > 6 || !division.All(char.IsAsciiDigit)))
        {
            throw new ProblemException(Problems.BadParameter("division", "one to six digits are wanted."));
        }

        var filter = new ReportFilter(
            exchange.Text("issuer"),
            (int?)exchange.Number("year", 1900, 2200),
            exchange.OneOf("kind", RecordNames.All<ReportKind>()) is { } kind ? RecordNames.Find<ReportKind>(kind) : null,
            division,
            exchange.Text("form"),
            Sha256(exchange));
        return filter == ReportFilter.All ? ReportFilter.All : filter;
    }

    internal static string? Sha256(Exchange exchange) => exchange.Text("sha256") switch
    {
        null => null,
        { Length: 64 } sha256 when sha256.All(char.IsAsciiHexDigitLower) => sha256,
        _ => throw new ProblemException(Problems.BadParameter("sha256", "64 lower-case hexadecimal digits are wanted.")),
    };

    internal static ReportListFilter ReportList(Exchange exchange) => new(
        Reports(exchange),
        exchange.OneOf("status", RecordNames.All<FormStatus>()),
        Words(exchange),
        exchange.Number("since"),
        exchange.OneOf("failing", "true", "false") is { } failing ? failing == "true" : null,
        exchange.OneOf("order", "issuer", "recent", "failing") ?? "issuer");

    internal static CellListFilter Cells(Exchange exchange) => new(
        Reports(exchange),
        exchange.Text("table"),
        exchange.Text("code"),
        exchange.Text("measure"),
        exchange.OneOf("status", RecordNames.All<CellStatus>()),
        exchange.OneOf("verification", RecordNames.All<Verification>()),
        exchange.Amount("minAmount"),
        exchange.Amount("maxAmount"));

    internal static FactListFilter Facts(Exchange exchange) => new(Reports(exchange), exchange.Text("family"), exchange.Text("measure"));

    internal static FindingListFilter Findings(Exchange exchange) => new(
        Reports(exchange),
        exchange.Text("table"),
        exchange.Text("check"),
        exchange.OneOf("minSeverity", RecordNames.All<FindingSeverity>()) is { } severity ? (int)RecordNames.Find<FindingSeverity>(severity)! : 0,
        exchange.OneOf("status", RecordNames.All<FindingStatus>()));

    /// <summary>What is looked for in the parameter <c>q</c>.</summary>
    internal static string? Words(Exchange exchange) => exchange.Text("q") is not { } text ? null
        : SearchFilter.CanFind(text) ? text
        : throw new ProblemException(Problems.BadParameter("q", "at least one character, letter or digit is wanted."));
}
