using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Publication;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Government;

/// <summary>The budget or final accounts of a government: 全省, 市本级, 地方政府债务. It prints none of the forms of departments.</summary>
/// <param name="Tables">Its tables of figures in reading order.</param>
/// <param name="Kind">Budget or final accounts.</param>
/// <param name="FiscalYear">The year that most titles name, or null.</param>
/// <param name="Issuer">The division whose government it is, as printed, or null.</param>
/// <param name="OtherTables">Tables without a title or without amounts, which are not read.</param>
internal sealed partial record GovernmentReport(
    ImmutableArray<FormOccurrence> Tables, ReportKind Kind, int? FiscalYear, string? Issuer, int OtherTables)
{
    /// <summary>Where a title or a unit line can stand above its table.</summary>
    private const int LinesAbove = 4;

    private const int LinesOfBeginning = 40;

    /// <summary>
    /// The report, or null where the document is none: where a form of a department is read or announced, where no title names a family of
    /// tables, or where none says whose government it is about. A report whose own title is a government's needs no such sign; some titles of
    /// its tables are those of departments, too.
    /// </summary>
    public static GovernmentReport? Find(ImmutableArray<DocumentLine> lines, FoundForms found, Contents contents, HashSet<Table> claimed)
    {
        var isTitled = GovernmentTitle.DivisionOf(CoverTitle.Find(CoverTitle.LinesOf(lines, contents))) is not null;
        if (!isTitled && (found.Forms.Any(form => form.Grid is not null) || !contents.Announced.IsEmpty))
        {
            return null;
        }

        var titled = TitledTables(lines, claimed);
        var folded = titled.Select(table => MatchingText.Fold(table.Title)).ToArray();
        if (!Array.Exists(folded, title => GovernmentForms.FamilyOf(title) is not null && (isTitled || Scope().IsMatch(title))))
        {
            return null;
        }

        var kind = folded.Count(title => title.Contains("决算", StringComparison.Ordinal)) > folded.Count(title => title.Contains("预算", StringComparison.Ordinal) && !title.Contains("决算", StringComparison.Ordinal))
            ? ReportKind.FinalAccounts
            : ReportKind.Budget;
        var tables = new List<FormOccurrence>();
        foreach (var table in titled.Select(table => Read(table, kind)).OfType<FormOccurrence>())
        {
            if (tables.Count > 0 && ContinuedForm.Join(tables[^1], table) is { } whole)
            {
                tables[^1] = whole;
            }
            else
            {
                tables.Add(table);
            }
        }

        return new GovernmentReport(
            [.. tables], kind, YearOf(folded), GovernmentIssuer.Find(folded.Concat(lines.Take(LinesOfBeginning).Select(line => MatchingText.Fold(line.Text)))),
            lines.Count(line => line.Table is not null) - tables.Sum(table => Math.Max(1, table.Grids.Length)));
    }

    /// <summary>Whether a table of no known family prints a unit of its own; without one its figures can be scores or counts.</summary>
    public static bool NeedsOwnUnit(FormDefinition form) => form.Id.EndsWith(".TABLE", StringComparison.Ordinal);

    private static FormOccurrence? Read(TitledTable titled, ReportKind kind)
    {
        var family = GovernmentForms.FamilyOf(MatchingText.Fold(titled.Title));
        var grid = FormGrid.Of(titled.Table);
        if (TypedColumns.Of(grid, titled.Title, family, kind) is not { } columns)
        {
            return null;
        }

        // Rows without rules between them can end in one cell, whose figures cannot be told apart.
        var isReadable = !grid.BodyRows.Any(row => GridText.FilledCells(grid.Table, row).Any(cell => HoldsSeveralFigures(cell.JoinedText) || StackedFigures.Holds(cell.Text)));
        return new FormOccurrence(
            columns.Form, titled.Title, family is null ? 0m : 1m, titled.Line, isReadable ? grid : null, isReadable ? columns : null, FormStatus.Illegible, titled.Caption, []);
    }

    private static bool HoldsSeveralFigures(string text) => SeveralFigures().IsMatch(text);

    private static List<TitledTable> TitledTables(ImmutableArray<DocumentLine> lines, HashSet<Table> claimed)
    {
        var titled = new List<TitledTable>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].Table is { } table && !claimed.Contains(table) && Above(lines, at, table) is { } found)
            {
                titled.Add(found);
            }
        }

        return titled;
    }

    /// <summary>The table with the title that it carries, or that stands above it; null without one. A wrapped title is joined.</summary>
    private static TitledTable? Above(ImmutableArray<DocumentLine> lines, int at, Table table)
    {
        var above = new List<DocumentLine>();
        for (var line = at - 1; line >= 0 && above.Count < LinesAbove && lines[line].Table is null; line--)
        {
            above.Add(lines[line]);
        }

        ImmutableArray<string> caption = [.. table.Caption.Select(line => line.Text), .. above.Select(line => line.Text)];
        var own = table.Title is { Length: > 0 } title ? PrintedLine.Of(title) : null;
        var line1 = own is null ? above.Find(line => IsTitle(line.Text)) : null;
        own ??= line1?.Text;
        if (own is null)
        {
            return null;
        }

        return new TitledTable(table, GovernmentForms.FamilyOf(MatchingText.Fold(own)) is null ? Joined(caption, own) ?? own : own, line1, caption);
    }

    /// <summary>A wrapped title with its first line: only together do they name a family. Null where no line above does.</summary>
    private static string? Joined(ImmutableArray<string> caption, string title)
    {
        var last = MatchingText.Fold(title);
        foreach (var line in caption)
        {
            var first = MatchingText.Fold(line);
            if (first.Length is > 4 and <= TitleText.LongestTitle / 2 && first != last && !first.EndsWith('表') && CaptionText.KindOf(line) == CaptionKind.Other
                && GovernmentForms.FamilyOf(first + last) is not null)
            {
                return PrintedLine.Of(line) + title;
            }
        }

        return null;
    }

    private static bool IsTitle(string line)
    {
        var folded = MatchingText.Fold(line);
        return folded.Length is > 4 and <= TitleText.LongestTitle && TableTitle().IsMatch(folded);
    }

    private static int? YearOf(string[] titles) => titles
        .SelectMany(title => Year().Matches(title).Select(match => int.Parse(match.Groups["year"].ValueSpan)))
        .GroupBy(year => year)
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Key)
        .Select(group => (int?)group.Key)
        .FirstOrDefault();

    [GeneratedRegex(@"全[国省市区县州]|[省市区县州旗盟镇乡]本?级|自治区|地方|各[地市县州]|对[市县下区]|分地区|本地区|政府(?:一般|专项)?债", RegexOptions.CultureInvariant)]
    private static partial Regex Scope();

    [GeneratedRegex(@"表(?:\(.{1,12}\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex TableTitle();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d{2})年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\d\.\d\d[-\d][\d,]*\.\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex SeveralFigures();

    private sealed record TitledTable(Table Table, string Title, DocumentLine? Line, ImmutableArray<string> Caption);
}
