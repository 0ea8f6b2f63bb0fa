using System.Collections.Immutable;
using Extractor.TestSite.Publishing;

namespace Extractor.TestSite;

/// <summary>What the sound systems publish at first. Lists are newest first. Some reports are published by two systems, byte for byte.</summary>
internal sealed class FirstEdition(ReportShelf shelf)
{
    /// <summary>When servers that say so say that it was changed.</summary>
    internal static DateTimeOffset LastModified { get; } = new(2023, 10, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Twelve PDFs and two notices: three pages.</summary>
    internal ImmutableArray<SiteArticle> Static { get; } =
    [
        SiteArticle.Notice(1214, Day(30), "关于做好2022年度部门决算公开工作的通知"),
        .. Enumerable.Range(0, 12).Select(index => SiteArticle.With(
            1213 - index, Day(29 - index), shelf.Kept((index % 6) + 1, index < 6 ? "chromium.pdf" : "libreoffice.pdf"))),
        SiteArticle.Notice(1201, Day(2), "预决算公开咨询电话"),
    ];

    /// <summary>23 articles, three pages of ten; the first two repeat reports of <see cref="Static"/>.</summary>
    internal ImmutableArray<SiteArticle> Json { get; } =
    [
        .. Enumerable.Range(0, 2).Select(index => SiteArticle.With(8023 - index, Day(28 - index), shelf.Kept(index + 1, "chromium.pdf"))),
        .. Enumerable.Range(0, 20).Select(index => SiteArticle.With(8021 - index, Day(26 - index), FileOf(shelf, 401 + index))),
        SiteArticle.With(8001, Day(1), shelf.Kept(3, "doc"), shelf.Kept(3, "xls")),
    ];

    /// <summary>Two years, several departments; articles with several files, an archive, and articles that are reports. One repeats a report of <see cref="Json"/>.</summary>
    internal ImmutableArray<SiteArticle> Nested { get; } =
    [
        SiteArticle.With(51, Day(20), shelf.Word(501), shelf.Workbook(501)),
        SiteArticle.With(52, Day(21), ReportShelf.Zip("2022年度部门决算.zip", shelf.Word(502), shelf.Word(503))),
        SiteArticle.Of(54, Day(23), shelf.Html(505)),
        SiteArticle.With(53, Day(22), shelf.Ofd(504)) with { Issuer = shelf.Word(501).Issuer },
        SiteArticle.With(55, Day(24), shelf.Kept(1, "chromium.pdf"), shelf.Kept(4, "xls")),
        SiteArticle.Of(41, Earlier(20), shelf.Html(506)) with { Issuer = shelf.Word(501).Issuer },
        SiteArticle.With(42, Earlier(21), shelf.Word(507), shelf.Ofd(507)),
        SiteArticle.With(43, Earlier(22), FileOf(shelf, 401)),
    ];

    /// <summary>The formats take turns.</summary>
    internal static ReportFile FileOf(ReportShelf shelf, int seed) => (seed % 3) switch
    {
        0 => shelf.Word(seed),
        1 => shelf.Workbook(seed),
        _ => shelf.Ofd(seed),
    };

    private static DateOnly Day(int day) => new(2023, 9, day);

    private static DateOnly Earlier(int day) => new(2022, 9, day);
}
