using Extractor.Fixtures.Classification;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Forms;

/// <summary>一般公共预算基本支出表: only economic codes with money, each with 人员经费 and 公用经费.</summary>
internal static class BudgetEconomics
{
    public static LogicalForm Build(FixtureRecipe recipe, Department department, FormTitle title)
    {
        FormBuilder builder = new FormBuilder(recipe, 5)
            .Header(0, 0, "部门预算支出经济分类科目", columnSpan: 2).Header(0, 2, "本年一般公共预算基本支出", columnSpan: 3)
            .Header(1, 0, "科目编码").Header(1, 1, "科目名称").Header(1, 2, "合计").Header(1, 3, "人员经费").Header(1, 4, "公用经费");
        if (builder.MergedTotalLabel)
        {
            builder.Text(0, "合计", CellRole.Label, columnSpan: 2);
        }
        else
        {
            builder.Text(0, "", CellRole.Code).Text(1, "合计", CellRole.Label);
        }

        Amounts(builder, "total", department.Personnel, department.PublicUse);
        string[] codes =
        [
            .. department.Economics
                .SelectMany(static line => new[] { line.Code[..3], line.Code })
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        foreach (string code in codes)
        {
            long amount = department.Economics.Where(line => line.Code.StartsWith(code, StringComparison.Ordinal)).Sum(static line => line.Amount);
            bool personnel = EconomicClassification.IsPersonnel(code);
            builder.Text(0, code, CellRole.Code).Text(1, EconomicClassification.Name(code), CellRole.Label);
            Amounts(builder, code, personnel ? amount : 0, personnel ? 0 : amount);
        }

        return builder.Build(title, null, "本表反映本年一般公共预算拨款安排的基本支出。");
    }

    private static void Amounts(FormBuilder builder, string row, long personnel, long publicUse)
    {
        builder.Amount(2, $"{row}/1", personnel + publicUse).Amount(3, $"{row}/2", personnel).Amount(4, $"{row}/3", publicUse);
        builder.Row++;
    }
}
