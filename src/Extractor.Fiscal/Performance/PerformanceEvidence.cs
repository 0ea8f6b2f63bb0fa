using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance;

/// <summary>What the words of a table say about whether it is a performance form. Titles alone prove nothing: contents and running text name forms, too.</summary>
internal sealed record PerformanceEvidence
{
    /// <summary>The lists whose headers the table has.</summary>
    public bool HasIndicators { get; private init; }

    /// <summary>The first list of the table stands in its first row with text.</summary>
    public bool BeginsWithList { get; private init; }

    /// <summary>Whether the actual values of indicators have a column.</summary>
    public bool HasActualValues { get; private init; }

    /// <summary>Whether the table lists tasks with 完成情况.</summary>
    public bool IsTaskList { get; private init; }

    /// <summary>Whether the table lists projects with goals.</summary>
    public bool IsProjectList { get; private init; }

    /// <summary>Known fields, 项目名称 and the like.</summary>
    public int Fields { get; private init; }

    /// <summary>Whether a field of the first rows names the project or the department: the form begins here.</summary>
    public bool BeginsForm { get; private init; }

    /// <summary>Whether the field names a department rather than a project.</summary>
    public bool IsOfDepartment { get; private init; }

    /// <summary>Rows of funds, goals, total and remarks.</summary>
    public int Rows { get; private init; }

    /// <summary>Whether anything in the table belongs to a performance form.</summary>
    public bool IsAny => HasIndicators || IsTaskList || IsProjectList || Fields > 1 || Rows > 1 || (Fields > 0 && Rows > 0);

    /// <summary>Whether the table proves itself a form without a title.</summary>
    public bool IsStrong => HasIndicators || (IsTaskList && BeginsWithList) || IsProjectList;

    /// <summary>Looks at the rows of a table.</summary>
    public static PerformanceEvidence Of(Table table)
    {
        var words = PerformanceVocabulary.Standard;
        var evidence = new PerformanceEvidence();
        var seen = 0;
        var captions = 0;
        foreach (var row in PerformanceRow.Of([table]))
        {
            if (row.Filled.IsEmpty)
            {
                continue;
            }

            if (ListHeader.Of(row) is { } list)
            {
                evidence = evidence with
                {
                    HasIndicators = evidence.HasIndicators || list.Kind == BlockKind.Indicators,
                    HasActualValues = evidence.HasActualValues || list.Has("actual"),
                    IsTaskList = evidence.IsTaskList || (list.Kind == BlockKind.Tasks && list.Has("done")),
                    IsProjectList = evidence.IsProjectList || (list.Kind == BlockKind.Projects && list.Has("goal")),
                    BeginsWithList = evidence.BeginsWithList || seen == 0,
                };
            }
            else
            {
                var fields = row.Filled.Count(cell => words.Fields.ContainsKey(cell.Label));
                var begins = seen == captions && row.Filled[0] is var first && words.Fields.TryGetValue(first.Label, out var field)
                    ? field.Key is "projectName" or "departmentName" ? field.Key : null
                    : null;
                evidence = evidence with
                {
                    Fields = evidence.Fields + fields,
                    BeginsForm = evidence.BeginsForm || begins is not null,
                    IsOfDepartment = evidence.IsOfDepartment || begins == "departmentName",
                    Rows = evidence.Rows + (row.Filled.Take(2).Any(cell => words.FundsRows.TryGetValue(cell.Label, out var funds) && funds.Key.StartsWith("total", StringComparison.Ordinal)
                        || words.Goals.ContainsKey(cell.Label) || (words.Remarks.TryGetValue(cell.Label, out var remark) && remark.Key != "note")) ? 1 : 0),
                };
            }

            captions += seen == captions && row.Filled.Length == 1 ? 1 : 0;
            seen++;
        }

        return evidence;
    }

    /// <summary>Whether a table can hold anything of the kind, told without taking it apart.</summary>
    public static bool IsWorthLooking(Table table)
    {
        foreach (var cell in table.Cells)
        {
            if (cell.Text.Length <= 40 && (cell.Text.Contains("指标", StringComparison.Ordinal) || cell.Text.Contains("绩效", StringComparison.Ordinal)
                || cell.Text.Contains("事项", StringComparison.Ordinal) || cell.Text.Contains("项目名称", StringComparison.Ordinal) || cell.Text.Contains("目标", StringComparison.Ordinal)
                || cell.Text.Contains("专项名称", StringComparison.Ordinal) || cell.Text.Contains("原因", StringComparison.Ordinal) || cell.Text.Contains("供养人员", StringComparison.Ordinal)
                || cell.Text.Contains("经费", StringComparison.Ordinal) || cell.Text.Contains("资金总额", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
