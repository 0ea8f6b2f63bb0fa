using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;
using Extractor.Numbers;
using Extractor.Text;

namespace Extractor.Fiscal.Government;

/// <summary>
/// What the columns of a table hold when no form tells: names, codes, row numbers, amounts, or figures that are no money (rates, counts, dates).
/// A name behind amounts begins the other half of a two-sided table.
/// </summary>
internal static partial class TypedColumns
{
    private const int MostPanels = 6;

    /// <summary>The columns as the form of a family, or null where the table has no column of amounts.</summary>
    public static ColumnAssignment? Of(FormGrid grid, string title, GovernmentFamily? family, ReportKind kind)
    {
        var leaves = grid.Leaves.Where(leaf => leaf.Path.Length > 0).ToImmutableArray();
        var roles = leaves.Select((leaf, at) => RoleOf(grid, leaf, at == 0)).ToArray();
        if (!roles.Contains(ColumnRole.Amount))
        {
            return null;
        }

        var panels = PanelsOf(roles);
        var isTwoSided = panels[^1] == 1 && PromisesBalance(title) && HaveSameAmounts(leaves, roles, panels);
        var seen = new int[panels[^1] + 1];
        var columns = leaves.Select((leaf, at) => new AssignedColumn(leaf, panels[at], DefinitionOf(leaf, roles[at], at, panels, seen, isTwoSided))).ToImmutableArray();
        var definitions = Enumerable.Range(0, panels[^1] + 1).Select(panel => new PanelDefinition
        {
            Columns = [.. columns.Where(column => column.Panel == panel).Select(column => column.Definition).OfType<ColumnDefinition>()],
            Rows = isTwoSided ? GovernmentForms.RowsOf(panel) : [],
        });
        return new ColumnAssignment(GovernmentForms.Form(family, kind, [.. definitions]), columns, 0m, FitsByPosition: false);
    }

    /// <summary>Whether a title promises that the two sides of its table are equal.</summary>
    public static bool PromisesBalance(string title) => Balance().IsMatch(MatchingText.Fold(title));

    /// <summary>A figure that is no money has no meaning to the form, so that its text is kept without a value.</summary>
    private static ColumnDefinition? DefinitionOf(LeafColumn leaf, ColumnRole role, int at, int[] panels, int[] seen, bool isTwoSided) =>
        role == ColumnRole.Other ? null : new ColumnDefinition
        {
            Role = role,
            Labels = [leaf.Leaf],
            Measure = role == ColumnRole.Amount && isTwoSided ? GovernmentForms.MeasureOf(seen[panels[at]]++) : null,
        };

    private static ColumnRole RoleOf(FormGrid grid, LeafColumn leaf, bool isFirst)
    {
        var label = string.Concat(leaf.Path.Select(MatchingText.Fold));
        if (RowNumber().IsMatch(MatchingText.Fold(leaf.Leaf)))
        {
            return ColumnRole.RowNumber;
        }

        if (Code().IsMatch(label))
        {
            return ColumnRole.Code;
        }

        var (figures, rates, texts) = CountsOf(grid, leaf);
        return isFirst ? ColumnRole.Label
            : figures + rates == 0 ? texts > 0 ? ColumnRole.Label : IsMoney(label) ? ColumnRole.Amount : ColumnRole.Other
            : texts > figures + rates ? ColumnRole.Label
            : rates > figures || !IsMoney(label) ? ColumnRole.Other
            : ColumnRole.Amount;
    }

    private static (int Figures, int Rates, int Texts) CountsOf(FormGrid grid, LeafColumn leaf)
    {
        var (figures, rates, texts) = (0, 0, 0);
        foreach (var row in grid.BodyRows)
        {
            var cell = grid.Table.At(row, leaf.Index);
            if (cell is null || string.IsNullOrWhiteSpace(cell.Text) || cell.Column < leaf.Index)
            {
                continue;
            }

            var reading = NumberText.Read(cell.JoinedText);
            _ = reading.IsPercentage ? rates++ : reading.HasValue ? figures++ : reading.Kind == NumberKind.Text ? texts++ : 0;
        }

        return (figures, rates, texts);
    }

    private static bool IsMoney(string label) => Amount().IsMatch(label) || !NoMoney().IsMatch(label);

    /// <summary>A panel for each column; a name after amounts begins the next one where amounts follow it.</summary>
    private static int[] PanelsOf(ColumnRole[] roles)
    {
        var panels = new int[roles.Length];
        var (panel, hasAmount) = (0, false);
        for (var at = 0; at < roles.Length; at++)
        {
            var isName = roles[at] is ColumnRole.Label or ColumnRole.Code or ColumnRole.RowNumber;
            if (isName && hasAmount && Array.IndexOf(roles, ColumnRole.Amount, at) < 0)
            {
                roles[at] = ColumnRole.Other;
            }
            else if (isName && hasAmount && panel + 1 < MostPanels)
            {
                (panel, hasAmount) = (panel + 1, false);
            }

            hasAmount |= roles[at] == ColumnRole.Amount;
            panels[at] = panel;
        }

        return panels;
    }

    private static bool HaveSameAmounts(ImmutableArray<LeafColumn> leaves, ColumnRole[] roles, int[] panels)
    {
        var labels = leaves.Select((leaf, at) => (Label: MatchingText.Fold(leaf.Leaf), At: at))
            .Where(leaf => roles[leaf.At] == ColumnRole.Amount)
            .ToLookup(leaf => panels[leaf.At], leaf => leaf.Label);
        return labels[0].SequenceEqual(labels[1], StringComparer.Ordinal);
    }

    /// <summary>Only a table of both sides with all transfers balances; 收支安排表 shows a government's own revenue beside all its expenditure.</summary>
    [GeneratedRegex(@"平衡|收支(?:预算|决算)?总表", RegexOptions.CultureInvariant)]
    private static partial Regex Balance();

    [GeneratedRegex(@"^(?:序号|行次|栏次|编号)$", RegexOptions.CultureInvariant)]
    private static partial Regex RowNumber();

    [GeneratedRegex(@"(?:编码|代码)$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"额(?:\(.{1,4}元\))?$|\((?:亿|万|千)?元\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"[%‰％]|率|比重|比例|增幅|增速|占比|同比|±|期限|日期|时间|人数|户数|个数|数量|面积|年限|得分|分值|评分|权重|标准分|扣分|备注|说明|依据|文号|\((?:人|个|户|辆|年|次|批次)\)", RegexOptions.CultureInvariant)]
    private static partial Regex NoMoney();
}
