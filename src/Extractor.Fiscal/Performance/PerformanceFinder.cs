using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Recognition;
using Extractor.Text;

namespace Extractor.Fiscal.Performance;

/// <summary>
/// Finds the performance forms of a document: tables whose words prove them, with the title above or inside them. A table that goes on
/// with the form before it (no title, no 项目名称 of its own) is part of that form.
/// </summary>
internal static class PerformanceFinder
{
    /// <summary>Department, date, unit and 附件 stand between a title and its grid.</summary>
    private const int MostLinesAboveGrid = 7;

    /// <summary>A form that goes on after more lines than these has ended before.</summary>
    private const int MostLinesInside = 12;

    /// <summary>A form whose first row is damaged still shows as many fields; a list of indicators has none.</summary>
    private const int FieldsOfForm = 3;

    /// <summary>Finds the forms of <paramref name="lines"/>.</summary>
    public static ImmutableArray<PerformanceOccurrence> Find(ImmutableArray<DocumentLine> lines, Contents contents)
    {
        var found = new List<PerformanceOccurrence>();
        var lastTable = -1;
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].Table is not { } table || !(PerformanceEvidence.IsWorthLooking(table) || (found.Count > 0 && lastTable == at - 1)))
            {
                continue;
            }

            var gap = at - lastTable - 1;
            var evidence = PerformanceEvidence.Of(table);
            var (form, title, caption) = TitleOf(lines, contents, at, lastTable);
            var isOpen = found.Count > 0 && found[^1].Tables is [.., var last] && lines[lastTable].Table == last && gap <= MostLinesInside;
            if (isOpen && Continues(found[^1], evidence, form, title, table, lines, lastTable, at))
            {
                found[^1] = found[^1] with { Tables = found[^1].Tables.Add(table) };
                lastTable = at;
                continue;
            }

            lastTable = at;
            form = form is not null && Fits(form, evidence) ? form : null;
            if (form is null && evidence.IsStrong && !title.Contains("评分", StringComparison.Ordinal))
            {
                form = Untitled(evidence);
                title = form.Title;
                if (form.Id == "PF.INDICATOR_LIST" && Heading(lines, contents, at) is { } heading)
                {
                    title = lines[heading].Text;
                    caption = heading > 0 ? caption.Add(lines[heading - 1].Text) : caption;
                }
            }

            if (form is null && at > 0 && lines[at - 1].Table is null && BeginsForm(lines[at - 1].Text) && NamesProject(lines[at - 1].Text) && evidence.Rows + evidence.Fields > 0)
            {
                // Its head was lost in a line of running text; what follows is still the form.
                form = PerformanceCatalog.Standard.Get("BG.PERF_PROJECT_TARGET");
                title = form.Title;
            }

            if (form is not null)
            {
                found.Add(new PerformanceOccurrence(form, title, PerformanceCatalog.Standard.Match(title) == form ? 1m : 0m, at, [table], [], caption));
            }
        }

        return [.. found.Concat(TokenForms.Find(lines, contents)).OrderBy(form => form.FirstLine)];
    }

    private static bool Fits(PerformanceDefinition form, PerformanceEvidence evidence) => form.Layout switch
    {
        PerformanceLayout.Tasks => evidence.IsTaskList,
        PerformanceLayout.BasicData => true,
        PerformanceLayout.Fields => evidence.Fields >= 3,
        _ => evidence.IsAny,
    };

    private static PerformanceDefinition Untitled(PerformanceEvidence evidence) => PerformanceCatalog.Standard.Get(
        evidence.IsTaskList && !evidence.HasIndicators ? "NT.KEY_WORK"
        : evidence.IsProjectList ? "BG.PERF_PROJECT_TARGET"
        : !evidence.BeginsForm && evidence.Fields < FieldsOfForm ? "PF.INDICATOR_LIST"
        : (evidence.HasActualValues, evidence.IsOfDepartment) switch
        {
            (true, true) => "PF.DEPT_SELF_EVAL",
            (true, false) => "PF.PROJECT_SELF_EVAL",
            (false, true) => "BG.PERF_OVERALL_TARGET",
            _ => "BG.PERF_PROJECT_TARGET",
        });

    /// <summary>A line with the date of the application begins a form whose title was lost.</summary>
    private static bool BeginsForm(string line) => MatchingText.Fold(line.Length > TitleText.LongestTitle ? line[..TitleText.LongestTitle] : line) is var text
        && (text.StartsWith("申报日期", StringComparison.Ordinal) || text.StartsWith("填报日期", StringComparison.Ordinal) || text.Contains("申报日期:", StringComparison.Ordinal));

    private static bool NamesProject(string line) => line.Contains("项目名称", StringComparison.Ordinal) || line.Contains("项目编码", StringComparison.Ordinal);

    /// <summary>Whether a table goes on with the form before it.</summary>
    private static bool Continues(
        PerformanceOccurrence open, PerformanceEvidence evidence, PerformanceDefinition? form, string title, Table table, ImmutableArray<DocumentLine> lines, int lastTable, int at)
    {
        // A list of projects is printed with its title and header on every page.
        var isRepeated = form == open.Form && title == open.Title && !evidence.BeginsForm && evidence.BeginsWithList
            && table.ColumnCount == open.Tables[^1].ColumnCount && open.Form.Layout == PerformanceLayout.Blocks && !evidence.IsTaskList
            && BeginsWithHeader(open);
        if (form is not null)
        {
            return isRepeated;
        }

        for (var between = lastTable + 1; between < at; between++)
        {
            if (TitleText.PartMark(lines[between].Text) is not null || AnnexNumber.Find(lines[between].Text) is not null || BeginsForm(lines[between].Text))
            {
                return false;
            }
        }

        return !evidence.BeginsForm && !(evidence.IsTaskList && evidence.BeginsWithList && !evidence.HasIndicators)
            && (evidence.HasIndicators && open.Form.Id != "PF.INDICATOR_LIST" && open.Form.Layout == PerformanceLayout.Blocks
                || evidence.Rows > 0
                || (table.ColumnCount == open.Tables[^1].ColumnCount && open.Form.Layout != PerformanceLayout.Fields
                    && (at == lastTable + 1 || (IsOnNextPage(open.Tables[^1], table) && BeginsWithHeader(open)))));
    }

    private static bool BeginsWithHeader(PerformanceOccurrence open) =>
        PerformanceRow.Of([open.Tables[0]]).FirstOrDefault(row => !row.Filled.IsEmpty) is { } first && ListHeader.Of(first) is not null;

    private static bool IsOnNextPage(Table before, Table table) =>
        before.Fragments[^1].Location.Page is { } page && table.Location.Page == page + 1;

    /// <summary>The title inside the table, in its caption or in the lines above, nearest first.</summary>
    private static (PerformanceDefinition? Form, string Title, ImmutableArray<string> Caption) TitleOf(
        ImmutableArray<DocumentLine> lines, Contents contents, int at, int lastTable)
    {
        var table = lines[at].Table!;
        var caption = ImmutableArray.CreateBuilder<string>();
        caption.AddRange(table.Caption.Select(line => line.Text).Reverse());
        if (table.Title is { } own)
        {
            caption.Add(own);
        }

        for (var above = at - 1; above > lastTable && above >= at - MostLinesAboveGrid && lines[above].Table is null && !contents.Lines.Contains(above); above--)
        {
            caption.Add(lines[above].Text);
        }

        var texts = caption.ToImmutable();
        foreach (var text in texts)
        {
            if (PerformanceCatalog.Standard.Match(text) is { } form)
            {
                return (form, text, texts);
            }
        }

        return (null, table.Title ?? string.Empty, texts);
    }

    /// <summary>The heading of the report that an indicator list illustrates: the nearest line above that names a project's evaluation.</summary>
    private static int? Heading(ImmutableArray<DocumentLine> lines, Contents contents, int at)
    {
        for (var above = at - 1; above >= 0 && at - above <= 4 * MostLinesAboveGrid && lines[above].Table is null && !contents.Lines.Contains(above); above--)
        {
            var text = lines[above].Text;
            if (text.Length <= TitleText.LongestTitle && text.AsSpan().TrimEnd().EndsWith("绩效评价报告"))
            {
                return above;
            }
        }

        return null;
    }
}
