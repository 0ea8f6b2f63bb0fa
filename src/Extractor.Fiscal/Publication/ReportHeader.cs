using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Fiscal.Government;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Publication;

/// <summary>What a report says about itself.</summary>
/// <param name="Title">Its title, or null.</param>
/// <param name="Kind">Final accounts or budget.</param>
/// <param name="FiscalYear">The year of its figures, or null.</param>
/// <param name="Level">Department or unit.</param>
/// <param name="IssuerName">The publishing body, or null.</param>
/// <param name="IssuedOn">The printed date, or null.</param>
/// <param name="BlankMeansZero">Whether it declares that blank cells mean zero.</param>
internal sealed partial record ReportHeader(
    string? Title, ReportKind Kind, int? FiscalYear, ReportLevel Level, string? IssuerName, PrintedDate? IssuedOn, bool BlankMeansZero)
{
    /// <summary>
    /// Whether a whole government reports. Some of them print no table by which <see cref="OfGovernment"/> could tell; a town's own
    /// department report (人民政府) says in its title that it is one.
    /// </summary>
    public bool IsOfGovernment =>
        Level == ReportLevel.Government || (Level == ReportLevel.Unknown && IssuerName?.EndsWith("政府", StringComparison.Ordinal) == true);

    /// <summary>Reads the header from the cover, the forms and the text.</summary>
    public static ReportHeader Of(ImmutableArray<DocumentLine> lines, Contents contents, ImmutableArray<FormOccurrence> forms)
    {
        var cover = CoverTitle.LinesOf(lines, contents);
        var title = CoverTitle.Find(cover);
        var kind = KindOf(title, forms.Select(form => form.Form.Kind).Concat(contents.Announced.Select(form => form.Form.Kind)));
        return new ReportHeader(
            title,
            kind,
            YearOf(title, lines, forms),
            LevelOf(title, lines),
            IssuerOf(title, lines, forms),
            cover.Select(DateOf).FirstOrDefault(date => date is not null),
            lines.Any(line => CaptionText.DeclaresBlankAsZero(line.Text))
                || forms.Any(form => (form.Grid?.Table.Notes ?? []).Any(note => CaptionText.DeclaresBlankAsZero(note.Text))));
    }

    /// <summary>
    /// The same header of a government's report: its tables tell kind, year and division better than the cover of a department would. Without
    /// any table, the title can still tell.
    /// </summary>
    public ReportHeader OfGovernment(GovernmentReport? report)
    {
        var division = GovernmentTitle.DivisionOf(Title);
        return report is null
            ? division is null ? this : this with { Level = ReportLevel.Government, IssuerName = division }
            : this with
            {
                Kind = report.Kind,
                Level = ReportLevel.Government,
                FiscalYear = (Title is null ? null : FiscalYear) ?? report.FiscalYear ?? FiscalYear,
                IssuerName = division ?? report.Issuer ?? IssuerName,
            };
    }

    private static ReportKind KindOf(string? title, IEnumerable<ReportKind> forms)
    {
        var final = title?.Contains("决算", StringComparison.Ordinal) ?? false;
        var budget = title?.Contains("预算", StringComparison.Ordinal) ?? false;
        if (final != budget)
        {
            return final ? ReportKind.FinalAccounts : ReportKind.Budget;
        }

        return forms.GroupBy(kind => kind).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => group.Key).FirstOrDefault();
    }

    /// <summary>
    /// The title's year; else the one that most often stands before 年度 in the text and in the titles of forms; else the one that most titles
    /// of budgets and accounts begin with, such as 2019年政府采购预算表.
    /// </summary>
    private static int? YearOf(string? title, ImmutableArray<DocumentLine> lines, ImmutableArray<FormOccurrence> forms)
    {
        if (title is not null && YearInTitle().Match(MatchingText.Fold(title)) is { Success: true } match)
        {
            return int.Parse(match.Groups["year"].ValueSpan);
        }

        string[] texts = [.. lines.Select(line => line.Text).Concat(forms.Select(form => form.Title)).Select(MatchingText.Fold)];
        return MostFrequent(texts.SelectMany(text => FiscalYears().Matches(text)))
            ?? MostFrequent(texts.Where(text => text.Length <= TitleText.LongestTitle).SelectMany(text => YearOfTable().Matches(text)));
    }

    /// <summary>The year that most matches name, the later one of two; null without a match.</summary>
    private static int? MostFrequent(IEnumerable<Match> years) => years
        .GroupBy(found => int.Parse(found.Groups["year"].ValueSpan))
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Key)
        .Select(group => (int?)group.Key)
        .FirstOrDefault();

    private static ReportLevel LevelOf(string? title, ImmutableArray<DocumentLine> lines)
    {
        var text = title ?? string.Join('\n', lines.Where(line => TitleText.PartMark(line.Text) is not null).Select(line => line.Text));
        return Unit().IsMatch(text) ? ReportLevel.Unit
            : Department().IsMatch(text) ? ReportLevel.Department
            : ReportLevel.Unknown;
    }

    /// <summary>The body behind 部门： of most forms; else what the title names before 部门 or 决算; else what the text speaks of.</summary>
    private static string? IssuerOf(string? title, ImmutableArray<DocumentLine> lines, ImmutableArray<FormOccurrence> forms)
    {
        var printed = forms.SelectMany(form => form.Caption.Concat(JoinedPairs(form.Caption)))
            .Concat(lines.Select(line => line.Text).Where(text => text.Length <= TitleText.LongestTitle))
            .Select(CaptionText.DepartmentName)
            .OfType<string>()
            .Where(name => name.Length is >= 3 and <= 40)
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .FirstOrDefault();
        return printed ?? IssuerInTitle(title) ?? IssuerInText.Find(lines);
    }

    /// <summary>部门： and the name may stand in two neighbouring texts.</summary>
    private static IEnumerable<string> JoinedPairs(ImmutableArray<string> caption)
    {
        for (var at = 0; at + 1 < caption.Length; at++)
        {
            if (MatchingText.Fold(caption[at]).EndsWith(':'))
            {
                yield return caption[at] + caption[at + 1];
            }
        }
    }

    private static string? IssuerInTitle(string? title)
    {
        if (title is null)
        {
            return null;
        }

        var name = TitleWithoutIssuer().Replace(MatchingText.Fold(title), string.Empty).Trim('(', ')', ',', '、');
        return name.Length >= 3 ? name : null;
    }

    private static PrintedDate? DateOf(DocumentLine line)
    {
        var match = Date().Match(MatchingText.Fold(line.Text));
        if (!match.Success)
        {
            return null;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan);
        var month = int.Parse(match.Groups["month"].ValueSpan);
        var day = int.Parse(match.Groups["day"].ValueSpan);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PrintedDate($"{year:0000}-{month:00}-{day:00}", line.Text, Provenance.From(line.Location))
            : null;
    }

    [GeneratedRegex(@"(?<year>(?:19|20)\d{2})年(?!\d{1,2}月)", RegexOptions.CultureInvariant)]
    private static partial Regex YearInTitle();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d{2})年度", RegexOptions.CultureInvariant)]
    private static partial Regex FiscalYears();

    [GeneratedRegex(@"^(?<year>(?:19|20)\d{2})年(?!\d{1,2}月).*(?:预算|决算).*表$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOfTable();

    [GeneratedRegex(@"单位(?:决算|预算)|本级", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"部门|汇总", RegexOptions.CultureInvariant)]
    private static partial Regex Department();

    [GeneratedRegex(@"(?:19|20)\d{2}年度?|\((?:汇总|本级|部门|单位)\)|(?:部门|单位|本级)?(?:决算|预算).*$|(?:部门|单位)$|关于|公开", RegexOptions.CultureInvariant)]
    private static partial Regex TitleWithoutIssuer();

    [GeneratedRegex(@"^(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})日$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
