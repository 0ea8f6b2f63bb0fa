using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Recognition;
using Extractor.Text;

namespace Extractor.Fiscal.Performance;

/// <summary>
/// Finds performance forms in a text that kept neither lines nor columns of its tables: every cell, and every printed line of a cell, is a
/// line of the text. A form begins with its title (and 项目名称 behind it) or with the header of a list, and ends with 总分.
/// </summary>
internal static class TokenForms
{
    /// <summary>Between a title and 项目名称 stand a year and the unit.</summary>
    private const int MostLinesBehindTitle = 4;

    private const string ProjectMark = "项目名称";
    private const string TotalMark = "总分";
    private const string TaskHeader = "序号重要事项工作内容及目标完成情况";

    /// <summary>Finds the forms of <paramref name="lines"/>.</summary>
    public static ImmutableArray<PerformanceOccurrence> Find(ImmutableArray<DocumentLine> lines, Contents contents)
    {
        var found = ImmutableArray.CreateBuilder<PerformanceOccurrence>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].Table is not null || contents.Lines.Contains(at) || lines[at].Location.Line is null)
            {
                continue;
            }

            var end = MatchingText.Fold(lines[at].Text) == TaskHeader ? EndOfTasks(lines, at)
                : PerformanceCatalog.Standard.Match(lines[at].Text) is { Layout: PerformanceLayout.Blocks } && NamesProject(lines, at) ? EndOfForm(lines, at)
                : -1;
            if (end <= at)
            {
                continue;
            }

            var form = MatchingText.Fold(lines[at].Text) == TaskHeader
                ? PerformanceCatalog.Standard.Get("NT.KEY_WORK")
                : PerformanceCatalog.Standard.Match(lines[at].Text)!;
            var title = form.Layout == PerformanceLayout.Tasks ? form.Title : lines[at].Text;
            found.Add(new PerformanceOccurrence(form, title, form.Layout == PerformanceLayout.Tasks ? 0m : 1m, at, [], lines[at..end], []));
            at = end - 1;
        }

        return found.ToImmutable();
    }

    private static bool NamesProject(ImmutableArray<DocumentLine> lines, int title)
    {
        for (var at = title + 1; at < lines.Length && at <= title + MostLinesBehindTitle && lines[at].Table is null; at++)
        {
            if (MatchingText.Fold(lines[at].Text).StartsWith(ProjectMark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The index behind 总分, or -1 where another title or a table comes first.</summary>
    private static int EndOfForm(ImmutableArray<DocumentLine> lines, int start)
    {
        for (var at = start + 1; at < lines.Length && lines[at].Table is null; at++)
        {
            if (MatchingText.Fold(lines[at].Text).StartsWith(TotalMark, StringComparison.Ordinal))
            {
                return at + 1;
            }

            if (PerformanceCatalog.Standard.Match(lines[at].Text) is not null && NamesProject(lines, at))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The index of the next part of the report.</summary>
    private static int EndOfTasks(ImmutableArray<DocumentLine> lines, int start)
    {
        var at = start + 1;
        while (at < lines.Length && lines[at].Table is null && TitleText.PartMark(lines[at].Text) is null)
        {
            at++;
        }

        return at;
    }
}
