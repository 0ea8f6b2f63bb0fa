using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Extractor.Fiscal.Panels;
using Extractor.Fiscal.Records;
using Extractor.Serving.Answers;
using Extractor.Serving.Lists;
using Extractor.Storage;
using Extractor.Storage.Lists;
using Extractor.Storage.Relational;
using Extractor.Storage.Views;

namespace Extractor.Serving.Panels;

/// <summary>Amounts over the years: as one long list, issuer by issuer, and as series for charts.</summary>
internal static class PanelEndpoints
{
    /// <summary>So many issuers are put together in one answer of series; more make no chart.</summary>
    private const int MostIssuers = 50;

    private static readonly ImmutableArray<ListColumn> Columns =
        [.. PanelFields.OfLines.Select(name => new ListColumn(name, PanelFields.IsNumber(name) ? ColumnType.Integer : ColumnType.String))];

    internal static Task Panel(Exchange exchange)
    {
        var (reports, selection) = Filter(exchange);
        return ListAnswer.WriteAsync(exchange, (snapshot, after, limit) => Page(snapshot, reports, selection, after, limit));
    }

    internal static Task Series(Exchange exchange)
    {
        var (reports, selection) = Filter(exchange);
        var (sha256, form) = (ListFilter.Sha256(exchange), exchange.Text("form"));
        if (sha256 is null && reports.Issuer is null && reports.Division is null)
        {
            throw new ProblemException(Problems.BadParameter("issuer", "an issuer, a division or the sha256 of a report is wanted."));
        }

        return exchange.AnswerAsync((snapshot, writer) =>
        {
            var groups = IssuerGroup.Of(snapshot.ListPanelReports(reports).Where(report => sha256 is null || report.Sha256 == sha256));
            if (groups.Length > MostIssuers)
            {
                throw new ProblemException(Problems.BadParameter("issuer", $"{groups.Length} issuers are too many for a chart; narrow it to at most {MostIssuers}."));
            }

            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var line in groups.Select(group => IssuerPanel.Of(group, report => snapshot.ListAmounts(report.Sha256)))
                .SelectMany(panel => panel.Lines.Where(selection.Takes).Where(line => form is null || string.Equals(line.Amount.Form, form, StringComparison.OrdinalIgnoreCase)))
                .GroupBy(KeyOf))
            {
                Write(writer, [.. line]);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static (AmountFilter Reports, PanelSelection Selection) Filter(Exchange exchange) => (
        new AmountFilter(
            exchange.Text("issuer"), exchange.Text("division"), exchange.OneOf("kind", RecordNames.All<ReportKind>()) is { } kind ? RecordNames.Find<ReportKind>(kind) : null),
        new PanelSelection(exchange.Text("code"), exchange.Text("measure"), (int?)exchange.Number("from", 1900, 2200), (int?)exchange.Number("to", 1900, 2200)));

    /// <summary>A place is an issuer, by the first of its reports, and how many of its lines were told.</summary>
    private static ListPage Page(StoreSnapshot snapshot, AmountFilter reports, PanelSelection selection, ListPlace? after, int limit)
    {
        var groups = IssuerGroup.Of(snapshot.ListPanelReports(reports));
        var (at, told) = after is { Values: [string first, long count] }
            ? (groups.Select(group => group.Reports[0].Sha256).ToList().IndexOf(first), (int)count)
            : (0, 0);
        if (at < 0)
        {
            throw new ProblemException(Problems.BadCursor());
        }

        var rows = new List<object?[]>();
        for (; at < groups.Length; at++, told = 0)
        {
            foreach (var line in IssuerPanel.Of(groups[at], report => snapshot.ListAmounts(report.Sha256)).Lines.Where(selection.Takes).Skip(told))
            {
                if (rows.Count == limit)
                {
                    return new ListPage(Columns, rows, new ListPlace("issuer", [groups[at].Reports[0].Sha256, (long)told]));
                }

                rows.Add(Row(line));
                told++;
            }
        }

        return new ListPage(Columns, rows, null);
    }

    private static object?[] Row(PanelLine line) =>
    [
        .. PanelFields.Of(line).Zip(PanelFields.OfLines, (value, name) => PanelFields.IsList(name) ? (value ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : value is not null && PanelFields.IsNumber(name) ? long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : (object?)value),
    ];

    /// <summary>What stays the same over the years. Rows without a code go by their names.</summary>
    private static (string?, ReportKind, ReportLevel, string, string, int, string, PanelPhase, PanelFund) KeyOf(PanelLine line) => (
        line.Report.AreaCode + line.Report.Issuer, line.Report.Kind, line.Report.Level, line.Amount.Form, line.SeriesCode ?? line.Amount.Code ?? line.Name, line.Amount.Side,
        line.Meaning.Subject, line.Meaning.Phase, line.Meaning.Fund);

    private static void Write(Utf8JsonWriter writer, List<PanelLine> lines)
    {
        var last = lines[^1];
        writer.WriteStartObject();
        writer.WriteString("issuer", last.Report.Issuer);
        writer.WriteString("area_code", last.Report.AreaCode);
        writer.WriteString("kind", RecordNames.Of(last.Report.Kind));
        writer.WriteString("level", RecordNames.Of(last.Report.Level));
        writer.WriteString("form", last.Amount.Form);
        writer.WriteString("code", last.Amount.Code);
        writer.WriteString("series_code", last.SeriesCode);
        writer.WriteString("name", last.Name);
        writer.WriteString("row_role", last.Amount.RowRole);
        writer.WriteString("measure", last.Amount.Measure);
        writer.WriteString("subject", last.Meaning.Subject);
        writer.WriteString("column", last.Amount.ColumnPath);
        writer.WriteString("phase", RecordNames.Of(last.Meaning.Phase));
        writer.WriteString("fund", RecordNames.Of(last.Meaning.Fund));
        writer.WriteStartArray("points");
        foreach (var line in lines.OrderBy(line => line.Meaning.Year))
        {
            writer.WriteStartObject();
            writer.WriteNumber("year", line.Meaning.Year);
            writer.WriteString("yuan", line.Amount.Yuan?.ToString("0.00##########################", CultureInfo.InvariantCulture));
            writer.WriteString("status", RecordNames.Of(line.Amount.Status));
            writer.WriteString("verification", RecordNames.Of(line.Amount.Verification));
            writer.WriteStrings("doubts", line.Doubts);
            writer.WriteStrings("flags", line.Flags.Select(RecordNames.Of));
            writer.WriteString("sha256", line.Report.Sha256);
            writer.WriteString("cell_id", line.Amount.CellId);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
