using System.Globalization;
using System.Text;

namespace Extractor.Measurements.Growth;

/// <summary>支出决算表 of an invented department as plain text with tabs: as many rows as asked for, which add up to its total.</summary>
internal static class LongForm
{
    private const string Head = """
        支出决算表
        公开03表
        部门：虚构局
        金额单位：万元
        项目\t\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出
        功能分类科目编码\t科目名称\t\t\t\t\t\t
        栏次\t\t1\t2\t3\t4\t5\t6

        """;

    /// <summary>The bytes of a form with so many rows below its total.</summary>
    public static byte[] Of(int rows)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n").Replace("\\t", "\t", StringComparison.Ordinal));
        text.Append(CultureInfo.InvariantCulture, $"合计\t\t{5 * rows}.00\t{3 * rows}.00\t{2 * rows}.00\t\t\t\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{2010000 + 101 + (row % 90_000)}\t科目{row}\t5.00\t3.00\t2.00\t\t\t\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
