using System.Collections.Immutable;
using Extractor.TestSite.Publishing;

namespace Extractor.TestSite;

/// <summary>
/// What the sound systems publish a year later. On each, in the order of its articles: one is new; of those of the first edition the second
/// is printed with a new date and has other bytes at the same address, the third is gone, the fourth is printed with a new date and its file
/// is at another address.
/// </summary>
internal sealed class SecondEdition
{
    internal SecondEdition(ReportShelf shelf, FirstEdition first)
    {
        Static = [SiteArticle.With(1301, Now, shelf.Word(601)), .. Revise(first.Static, ReportShelf.Annotated)];
        TakenFromStatic = [.. first.Static.Where(article => !Static.Any(other => other.Number == article.Number))];
        Json = [SiteArticle.With(9001, Now, shelf.Ofd(603)), .. Revise(first.Json, ReportShelf.Annotated)];
        Nested = [SiteArticle.Of(61, Now, shelf.Html(605)), .. Revise(first.Nested, old => ReportShelf.Zip(old.Name, shelf.Word(502), shelf.Word(606)))];
    }

    internal static DateTimeOffset LastModified { get; } = new(2024, 10, 1, 8, 0, 0, TimeSpan.Zero);

    internal ImmutableArray<SiteArticle> Static { get; }

    /// <summary>What is in no list of <see cref="Static"/> any more, but whose files are still on the disk.</summary>
    internal ImmutableArray<SiteArticle> TakenFromStatic { get; }

    internal ImmutableArray<SiteArticle> Json { get; }

    internal ImmutableArray<SiteArticle> Nested { get; }

    private static DateOnly Now => new(2024, 9, 20);

    private static IEnumerable<SiteArticle> Revise(ImmutableArray<SiteArticle> articles, Func<ReportFile, ReportFile> change) => articles
        .Where(static (_, index) => index != 2)
        .Select((article, index) => index switch
        {
            1 => article with { Revised = Now, Attachments = Change(article.Attachments, file => file with { File = change(file.File) }) },
            2 => article with { Revised = Now, Attachments = Change(article.Attachments, static file => file with { Number = file.Number + 5000 }) },
            _ => article,
        });

    private static ImmutableArray<SiteAttachment> Change(ImmutableArray<SiteAttachment> attachments, Func<SiteAttachment, SiteAttachment> change) =>
        attachments.SetItem(0, change(attachments[0]));
}
