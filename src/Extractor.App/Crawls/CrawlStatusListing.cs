using System.Globalization;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Crawling.Ledger;
using Extractor.Fiscal.Records;

namespace Extractor.App.Crawls;

/// <summary>How sites stand, in each format of the command line. CSV is the calendar alone, one line a report that is expected.</summary>
internal static class CrawlStatusListing
{
    internal static void Write(Terminal terminal, IReadOnlyList<SiteStatus> sites, DateOnly today, string format)
    {
        switch (format)
        {
            case "json":
                JsonOutput.Write(terminal.OutputStream, JsonOutput.Indented, writer => WriteJson(writer, sites, today));
                break;
            case "csv":
                WriteCsv(terminal.Output, sites);
                break;
            default:
                foreach (var site in sites)
                {
                    WriteText(terminal, site);
                }

                break;
        }
    }

    private static void WriteText(Terminal terminal, SiteStatus status)
    {
        var site = status.Site;
        void Line(string text) => terminal.Output.WriteLine(PrintableText.OneLine(text));
        Line(string.Create(CultureInfo.InvariantCulture, $"{site.Name}: round {site.Round} {RecordNames.Of(site.State)}, {site.StartedAt} to {site.FinishedAt ?? "?"}"));
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"  {site.Documents} documents, {site.Vanished} vanished, {site.Due} still due; addresses: {string.Join(", ", site.Addresses.Select(static state => $"{state.Value} {RecordNames.Of(state.Key)}"))}"));
        foreach (var change in status.Changes)
        {
            Line($"  {RecordNames.Of(change.Kind)}: {change.Address}{(change.MovedTo is { } to ? $" -> {to}" : string.Empty)}");
        }

        foreach (var failure in status.Failures)
        {
            Line($"  {RecordNames.Of(failure.State)}: {failure.Address}: {failure.Code} {failure.Reason}");
        }

        foreach (var (host, silence) in status.Hosts.Where(static host => host.Silence is not null))
        {
            Line($"  silent: {host.Host}: {(silence == "no-answer" ? $"no good answer since {host.LastAnswerAt ?? "ever"}" : $"nothing new since {host.LastNewAt}")}");
        }

        if (!status.Calendar.IsEmpty)
        {
            var table = new TextTable("state", "kind", "year", "issuer", "due", "published", "late", "address");
            foreach (var report in status.Calendar)
            {
                table.Add([.. Fields(report)]);
            }

            table.WriteTo(terminal);
        }

        terminal.Output.WriteLine();
    }

    private static void WriteCsv(TextWriter output, IEnumerable<SiteStatus> sites)
    {
        var csv = new CsvWriter(output);
        csv.Write("site", "state", "kind", "fiscal_year", "issuer", "due_on", "published_on", "late", "address", "sha256");
        foreach (var (site, report) in sites.SelectMany(static status => status.Calendar.Select(report => (status.Site.Name, report))))
        {
            csv.Write([site, .. Fields(report), report.Sha256]);
        }
    }

    private static IEnumerable<string?> Fields(ExpectedReport report) =>
    [
        RecordNames.Of(report.State), RecordNames.Of(report.Kind), report.FiscalYear.ToString(CultureInfo.InvariantCulture), report.Issuer, Day(report.DueOn), Day(report.PublishedOn),
        report.IsLate switch { true => "late", false => "on-time", null => null }, report.Address,
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteJson(Utf8JsonWriter writer, IEnumerable<SiteStatus> sites, DateOnly today)
    {
        writer.WriteStartObject();
        writer.WriteString("on", Day(today));
        writer.WriteStartArray("sites");
        foreach (var status in sites)
        {
            writer.WriteStartObject();
            WriteSite(writer, status);
            CrawlJson.WriteChanges(writer, status.Changes);
            CrawlJson.WriteFailures(writer, status.Failures);
            WriteHosts(writer, status);
            WriteCalendar(writer, status.Calendar);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSite(Utf8JsonWriter writer, SiteStatus status)
    {
        var site = status.Site;
        writer.WriteString("site", site.Name);
        writer.WriteNumber("round", site.Round);
        writer.WriteString("state", RecordNames.Of(site.State));
        writer.WriteString("startedAt", site.StartedAt);
        writer.WriteString("finishedAt", site.FinishedAt);
        writer.WriteNumber("due", site.Due);
        writer.WriteNumber("documents", site.Documents);
        writer.WriteNumber("vanished", site.Vanished);
        writer.WriteStartObject("addresses");
        foreach (var state in Enum.GetValues<AddressState>())
        {
            writer.WriteNumber(RecordNames.Of(state), site.Addresses.GetValueOrDefault(state));
        }

        writer.WriteEndObject();
    }

    private static void WriteHosts(Utf8JsonWriter writer, SiteStatus status)
    {
        writer.WriteStartArray("hosts");
        foreach (var (host, silence) in status.Hosts)
        {
            writer.WriteStartObject();
            writer.WriteString("host", host.Host);
            writer.WriteNumber("addresses", host.Addresses);
            writer.WriteNumber("documents", host.Documents);
            writer.WriteNumber("failed", host.Failed);
            writer.WriteString("lastAnswerAt", host.LastAnswerAt);
            writer.WriteString("lastNewAt", host.LastNewAt);
            writer.WriteString("silence", silence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCalendar(Utf8JsonWriter writer, IEnumerable<ExpectedReport> calendar)
    {
        writer.WriteStartArray("calendar");
        foreach (var report in calendar)
        {
            writer.WriteStartObject();
            writer.WriteString("state", RecordNames.Of(report.State));
            writer.WriteString("kind", RecordNames.Of(report.Kind));
            writer.WriteNumber("fiscalYear", report.FiscalYear);
            writer.WriteString("issuer", report.Issuer);
            writer.WriteString("dueOn", Day(report.DueOn));
            writer.WriteString("publishedOn", Day(report.PublishedOn));
            if (report.IsLate is { } late)
            {
                writer.WriteBoolean("late", late);
            }
            else
            {
                writer.WriteNull("late");
            }

            writer.WriteString("address", report.Address);
            writer.WriteString("sha256", report.Sha256);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
