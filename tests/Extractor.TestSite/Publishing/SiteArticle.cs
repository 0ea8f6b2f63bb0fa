using System.Collections.Immutable;

namespace Extractor.TestSite.Publishing;

/// <summary>One publication of a municipality, whatever its system makes of it.</summary>
/// <param name="Number">Its number in the system, part of its addresses.</param>
/// <param name="Title">The title.</param>
/// <param name="Issuer">Who publishes.</param>
/// <param name="Date">When it was published first; addresses may hold it.</param>
/// <param name="Attachments">The files behind it.</param>
public sealed record SiteArticle(int Number, string Title, string Issuer, DateOnly Date, ImmutableArray<SiteAttachment> Attachments)
{
    /// <summary>A report whose tables stand in the article itself.</summary>
    public ReportFile? Text { get; init; }

    /// <summary>When it was published anew, or null.</summary>
    public DateOnly? Revised { get; init; }

    /// <summary>The date that lists and article print.</summary>
    public DateOnly PrintedDate => Revised ?? Date;

    /// <summary>An article with files.</summary>
    public static SiteArticle With(int number, DateOnly date, params ReadOnlySpan<ReportFile> files) => new(
        number, files[0].Title, files[0].Issuer, date, [.. files.ToArray().Select((file, index) => new SiteAttachment((number * 10) + index, file))]);

    /// <summary>An article that is a report.</summary>
    public static SiteArticle Of(int number, DateOnly date, ReportFile text) => new(number, text.Title, text.Issuer, date, []) { Text = text };

    /// <summary>An article that is no report and has none.</summary>
    public static SiteArticle Notice(int number, DateOnly date, string title) => new(number, title, "市财政局", date, []);
}

/// <summary>A file behind an article.</summary>
/// <param name="Number">Its number in the system, part of its address.</param>
/// <param name="File">The file.</param>
public sealed record SiteAttachment(int Number, ReportFile File);
