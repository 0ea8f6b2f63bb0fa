using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal.Performance;

/// <summary>The performance forms of three real reports, counted by hand, with figures read off the pages.</summary>
public sealed class SeedPerformanceTests
{
    private static readonly string[] Counted = ["PF.", "NT."];

    [TestCase(0, "NT.KEY_WORK 1, PF.DEPT_SELF_EVAL 1, PF.PROJECT_SELF_EVAL 2")]
    [TestCase(1, "PF.BASIC_DATA 1, PF.DEPT_SELF_EVAL 2, PF.PROJECT_REPORT 16, PF.PROJECT_SELF_EVAL 16")]
    [TestCase(3, "NT.KEY_WORK 1, PF.PROJECT_SELF_EVAL 4")]
    public void Every_form_is_found_and_no_other(int seed, string forms)
    {
        var tables = Forms(seed).ToList();
        var found = tables.GroupBy(table => table.Form).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}");

        Assert.Multiple(() =>
        {
            Assert.That(string.Join(", ", found), Is.EqualTo(forms));
            Assert.That(tables.Select(table => table.Status), Is.All.EqualTo(FormStatus.Complete));
        });
    }

    [TestCase(0, "tasks 2; header 3, funds 1, goals 2, indicators 4, total 1, remarks 2; header 6, funds 1, indicators 1, total 1, remarks 2 ×2")]
    [TestCase(
        1,
        "staff 1, expenses 35, buildings 1, remarks 1; header 1, funds 1, composition 5, goals 1, indicators 12, total 1; "
        + "header 1, funds 1, composition 5, goals 1, indicators 7, total 1; header 9 ×16; 6 9 8 6 6 6 6 9 9 22 7 8 7 7 7 8")]
    [TestCase(3, "tasks 5; header 1, funds 4, goals 1, indicators 4, total 1 ×2; header 3, funds 4, goals 1, indicators 15, total 1; header 3, funds 4, goals 1, indicators 8, total 1")]
    public void Every_block_has_the_rows_counted_by_hand(int seed, string rows)
    {
        var found = new List<(string Text, int Times)>();
        var indicators = new List<int>();
        foreach (var table in Forms(seed))
        {
            var counts = table.Blocks.GroupBy(block => block.Kind).Select(group => $"{RecordNames.Of(group.Key)} {group.Sum(block => block.Rows.Length)}").ToList();
            if (seed == 1 && table.Form == "PF.PROJECT_SELF_EVAL")
            {
                Assert.That(counts.Where(count => !count.StartsWith("indicators", StringComparison.Ordinal)), Is.EqualTo(new[] { "header 3", "funds 4", "goals 1", "total 1" }), table.TableId);
                indicators.Add(table.Blocks.Where(block => block.Kind == BlockKind.Indicators).Sum(block => block.Rows.Length));
                continue;
            }

            var text = string.Join(", ", counts);
            if (found.Count > 0 && found[^1].Text == text)
            {
                found[^1] = (text, found[^1].Times + 1);
            }
            else
            {
                found.Add((text, 1));
            }
        }

        var all = found.Select(entry => entry.Times > 1 ? $"{entry.Text} ×{entry.Times}" : entry.Text).Concat(indicators.Count > 0 ? [string.Join(' ', indicators)] : Array.Empty<string>());
        Assert.That(string.Join("; ", all), Is.EqualTo(rows));
    }

    [TestCase(0, 433, "基本支出总额", "amount", "200.24", "2002400")]
    [TestCase(0, 435, "部门整体支出总额", "executed", "544.54", "5445400")]
    [TestCase(0, 435, "部门整体支出总额", "rate", "96.95%", "96.95")]
    [TestCase(0, 472, "年度财政资金总额", "executed", "55.29", "552900")]
    [TestCase(0, 472, "年度财政资金总额", "rate", "86.67%", "86.67")]
    [TestCase(0, 475, "总分", "score", "100", "100")]
    [TestCase(0, 499, "年度财政资金总额", "budget.adjusted", "300", "3000000")]
    [TestCase(0, 499, "年度财政资金总额", "executed", "289", "2890000")]
    [TestCase(0, 499, "年度财政资金总额", "score", "19.27", "19.27")]
    [TestCase(0, 441, "及时审批", "score", "得分", null)]
    [TestCase(1, 885, "公用经费", "executed", "97.99", "979900")]
    [TestCase(1, 895, "项目支出", "executed.prior", "733.97", "7339700")]
    [TestCase(1, 883, "", "staff.authorised", "57", "57")]
    [TestCase(1, 931, "年度资金总额", "budget.adjusted", "628.55", "6285500")]
    [TestCase(1, 931, "年度资金总额", "rate", "94.58%", "94.58")]
    [TestCase(1, 953, "总分", "score", "99.5", "99.5")]
    [TestCase(1, 961, "年度资金总额", "budget.initial", "701.37", "7013700")]
    [TestCase(1, 963, "其中: 一般公共预算", "expenditure", "其中: 基本支出: 614.78", "6147800")]
    [TestCase(1, 977, "总分", "score", "100", "100")]
    [TestCase(1, 1042, "年度预算金额", "amount", "0 万元", "0")]
    [TestCase(1, 1164, "年度预算金额", "amount", "4052.66 万元", "40526600")]
    [TestCase(1, 1189, "经费使用准确性", "score", "10", "10")]
    [TestCase(1, 1202, "年度资金总额", "executed", "28.75", "287500")]
    [TestCase(1, 1259, "救助资金覆盖率", "actual", "100%", "100")]
    [TestCase(1, 1273, "年度资金总额", "rate", "0%", "0")]
    [TestCase(1, 1317, "年度资金总额", "rate", "38.28%", "38.28")]
    [TestCase(1, 1326, "基金滚存结余可支配月数(月)", "target", "6-9个月", "6")]
    [TestCase(1, 1538, "年度资金总额", "executed", "4052.66", "40526600")]
    [TestCase(3, 875, "年度资金总额", "executed", "188269", "188269")]
    [TestCase(3, 875, "年度资金总额", "rate", "95%", "95")]
    [TestCase(3, 955, "城镇职工医保参保人次数", "actual", "123021", "123021")]
    [TestCase(3, 1036, "年度资金总额", "budget.adjusted", "3500000", "3500000")]
    [TestCase(3, 1041, "其中：当年财政拨款", "executed", "350000", "350000")]
    [TestCase(3, 1159, "总分", "full", "100", "100")]
    [TestCase(3, 1201, "年度资金总额", "executed", "63.78", "637800")]
    [TestCase(3, 1314, "城乡居民医保参保人次数", "actual", "414675 人次", "414675")]
    [TestCase(3, 1459, "总分", "score", "97", "97")]
    [TestCase(3, 1501, "年度资金总额", "budget.initial", "35", "350000")]
    [TestCase(3, 1593, "城乡居民医保参保人次数", "target", "410000人次", "410000")]
    public void A_cell_is_read_as_printed(int seed, int line, string label, string name, string raw, string? value)
    {
        var cells = Forms(seed).SelectMany(table => table.Blocks).SelectMany(block => block.Rows)
            .Where(row => row.Label == label)
            .SelectMany(row => row.Cells)
            .Where(cell => cell.Name == name && cell.Provenance.Line == line);
        var found = cells.Single();

        Assert.Multiple(() =>
        {
            Assert.That(found.Raw, Is.EqualTo(raw));
            Assert.That(found.Value ?? found.Number, Is.EqualTo(value is null ? null : decimal.Parse(value)));
        });
    }

    [TestCase(0, 0, "基金监管", "医疗救助")]
    [TestCase(3, 0, "坚持重拳打击，深入开展打击欺诈骗保行动", "坚持收支平衡，及时做好医保待遇结算工作")]
    public void Tasks_are_listed_by_name(int seed, int first, string one, string other)
    {
        var rows = Forms(seed).Single(table => table.Form == "NT.KEY_WORK").Blocks[0].Rows;

        Assert.That(rows.Skip(first).Take(2).Select(row => row.Label), Is.EqualTo(new[] { one, other }));
    }

    [Test]
    public void What_was_done_is_told_apart_from_what_was_planned()
    {
        var rows = Forms(3).ToList().Single(table => table.Form == "NT.KEY_WORK").Blocks[0].Rows;

        Assert.Multiple(() =>
        {
            Assert.That(rows[0].Cells.Single(cell => cell.Name == "done").Raw, Does.Contain("552 家"));
            Assert.That(rows[3].Cells.Single(cell => cell.Name == "content").Raw, Does.Contain("医保政策宣讲"));
            Assert.That(rows[3].Cells.Single(cell => cell.Name == "done").Raw, Does.StartWith("已登记参保城乡居民").And.Contains("7426.525 万元"));
        });
    }

    [TestCase(1, 1189, "产出指标 (40分)", "质量指标")]
    [TestCase(1, 1259, "产出指标 （40分）", "数量指标")]
    [TestCase(1, 946, "产出指标 (50分)", "履职目 标实现")]
    [TestCase(1, 1406, "产出指标 (40 分)", "时效指标")]
    public void Levels_left_out_are_inherited(int seed, int line, string level1, string level2)
    {
        var row = Forms(seed).SelectMany(table => table.Blocks).Where(block => block.Kind == BlockKind.Indicators).SelectMany(block => block.Rows)
            .Single(row => row.Cells[0].Provenance.Line == line);

        Assert.That(row.Path, Is.EqualTo(new[] { level1, level2 }));
    }

    [TestCase(2, 11, "BG.PERF_PROJECT_TARGET")]
    [TestCase(2, 1, "BG.PERF_OVERALL_TARGET")]
    [TestCase(4, 1, "PF.DEPT_SELF_EVAL")]
    [TestCase(4, 5, "PF.INDICATOR_LIST")]
    public void Noisy_texts_show_their_forms(int seed, int count, string form) =>
        Assert.That(ReportFiles.Seed(seed).Tables.Count(table => table.Form == form), Is.EqualTo(count));

    [Test]
    public void Figures_in_yuan_under_a_header_in_ten_thousands_are_read_as_the_text_tells() =>
        Assert.That(Forms(3).Where(table => table.Unit?.Source == UnitSource.Inferred).Select(table => table.Unit!.Raw), Is.EqualTo(new[] { "元", "元" }));

    private static IEnumerable<FormTable> Forms(int seed) =>
        ReportFiles.Seed(seed).Tables.Where(table => Counted.Any(prefix => table.Form.StartsWith(prefix, StringComparison.Ordinal)));
}
