using System.Collections.Immutable;
using Extractor.Crawling.Sites;
using Extractor.Fiscal.Panels;
using Extractor.Fiscal.Records;
using Extractor.Storage.Crawls;

namespace Extractor.App.Crawls;

/// <summary>Holds what a site has published against what its recipe expects. Issuers are compared as in a panel (<see cref="IssuerGroup"/>).</summary>
/// <param name="publications">The reports of the site.</param>
/// <param name="today">The day that is asked about.</param>
internal sealed class PublicationCalendar(IReadOnlyList<SitePublication> publications, DateOnly today)
{
    /// <summary>
    /// What is expected, entry by entry, year by year, then in the order of the recipe's issuers, or of their compared names: of this year, and of
    /// the year before while this year's last day is still to come.
    /// </summary>
    internal ImmutableArray<ExpectedReport> Compare(IEnumerable<ExpectedPublication> calendar) =>
    [
        .. from entry in calendar
           let kind = RecordNames.Find<ReportKind>(entry.Kind)
           where kind is not null
           from year in YearsOf(entry)
           from issuer in IssuersOf(entry, kind.Value, year + entry.YearOffset)
           select Expect(kind.Value, year + entry.YearOffset, issuer, LastDay(entry, year)),
    ];

    private IEnumerable<int> YearsOf(ExpectedPublication entry) =>
        today > LastDay(entry, today.Year) ? [today.Year] : [today.Year - 1, today.Year];

    /// <summary>Who publishes; where the recipe does not say, everyone who did in an earlier year.</summary>
    private IEnumerable<string> IssuersOf(ExpectedPublication entry, ReportKind kind, int fiscalYear) => entry.Issuers is { IsDefaultOrEmpty: false } named
        ? named
        : publications
            .Select(static publication => publication.Report)
            .Where(report => report.Kind == kind && report.Year < fiscalYear && report.Issuer is not null)
            .GroupBy(static report => IssuerGroup.Compared(report.Issuer!), StringComparer.Ordinal)
            .OrderBy(static issuer => issuer.Key, StringComparer.Ordinal)
            .Select(static issuer => issuer.MaxBy(static report => report.Year)!.Issuer!);

    private ExpectedReport Expect(ReportKind kind, int fiscalYear, string issuer, DateOnly dueOn)
    {
        var compared = IssuerGroup.Compared(issuer);
        var published = publications
            .Where(one => one.Report.Kind == kind && one.Report.Year == fiscalYear && one.Report.Issuer is { } name && IssuerGroup.Compared(name) == compared)
            .MinBy(static one => one.PublishedOn ?? DateOnly.MaxValue);
        return published is null
            ? new ExpectedReport(kind, fiscalYear, issuer, dueOn, today > dueOn ? PublicationState.Missing : PublicationState.Expected)
            : new ExpectedReport(kind, fiscalYear, issuer, dueOn, PublicationState.Published)
            {
                PublishedOn = published.PublishedOn,
                Address = published.Address,
                Sha256 = published.Report.Sha256,
            };
    }

    /// <summary>A day that the month does not have is its last.</summary>
    private static DateOnly LastDay(ExpectedPublication entry, int year) =>
        new(year, entry.Month, Math.Min(entry.Day, DateTime.DaysInMonth(year, entry.Month)));
}
