using System.Collections.Immutable;
using Extractor.Fixtures.Classification;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Forms;

/// <summary>一般公共预算财政拨款基本支出决算表: three lists of economic codes side by side.</summary>
internal static class BasicEconomics
{
    public static LogicalForm Build(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FormBuilder builder = new FormBuilder(recipe, 9).Header(0, 0, "人员经费", columnSpan: 3).Header(0, 3, "公用经费", columnSpan: 6);
        for (int column = 0; column < 9; column += 3)
        {
            builder.Header(1, column, "科目编码").Header(1, column + 1, "科目名称").Header(1, column + 2, "决算数");
        }

        ImmutableArray<string>[] lists =
        [
            EconomicClassification.Column(department.FiscalYear, "301", "303"),
            EconomicClassification.Column(department.FiscalYear, "302"),
            EconomicClassification.Column(department.FiscalYear, "307", "310", "399"),
        ];
        int rows = lists.Max(static list => list.Length);
        for (int row = 0; row < rows; row++, builder.Row++)
        {
            for (int list = 0; list < 3; list++)
            {
                Entry(builder, department, list * 3, row < lists[list].Length ? lists[list][row] : null);
            }
        }

        builder.Text(0, "人员经费合计", CellRole.Label, columnSpan: 2).Amount(2, "personnel", department.Personnel)
            .Text(3, "公用经费合计", CellRole.Label, columnSpan: 5).Amount(8, "public", department.PublicUse);
        builder.Row++;
        return builder.Build(title, null, "本表反映部门本年度一般公共预算财政拨款基本支出明细情况。");
    }

    private static void Entry(FormBuilder builder, Department department, int column, string? code)
    {
        if (code is null)
        {
            builder.Text(column, "", CellRole.Code).Text(column + 1, "", CellRole.Label).Blank(column + 2);
            return;
        }

        long amount = department.Economics.Where(line => line.Code.StartsWith(code, StringComparison.Ordinal)).Sum(static line => line.Amount);
        builder.Text(column, code, CellRole.Code).Text(column + 1, EconomicClassification.Name(code), CellRole.Label).Amount(column + 2, code, amount);
    }
}
