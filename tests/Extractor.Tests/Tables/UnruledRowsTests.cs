using Extractor.Tests.Layout;

namespace Extractor.Tests.Tables;

public sealed class UnruledRowsTests
{
    [Test]
    public void Figures_below_one_another_prove_rows_and_labels_follow()
    {
        var page = Columns();
        for (var row = 0; row < 6; row++)
        {
            page.Text(104, 140 + (20 * row), $"第{row}县").Text(204, 140 + (20 * row), $"{row}.50").Text(304, 140 + (20 * row), $"{row}8.00");
        }

        // A heading without figures is a row of its own where the distances are even.
        page.Text(104, 260, "市县合计其中");

        var table = PageBuilder.Extract(page.Build()).Tables.Single();

        Assert.That(PageBuilder.RowsOf(table), Is.EqualTo(new[]
        {
            "地区|限额|余额", "第0县|0.50|08.00", "第1县|1.50|18.00", "第2县|2.50|28.00", "第3县|3.50|38.00", "第4县|4.50|48.00", "第5县|5.50|58.00", "市县合计其中||",
        }));
    }

    [Test]
    public void A_wrapped_label_stays_in_its_row()
    {
        var page = Columns();
        for (var row = 0; row < 5; row++)
        {
            page.Text(104, 140 + (30 * row), "某项目").Text(204, 140 + (30 * row), "1.50").Text(304, 140 + (30 * row), "8.00");
        }

        page.Text(104, 212, "续行");

        var table = PageBuilder.Extract(page.Build()).Tables.Single();

        Assert.That(table.RowCount, Is.EqualTo(6));
        Assert.That(table.At(3, 0)!.Text, Is.EqualTo("某项目\n续行"));
    }

    [Test]
    public void Wrapped_words_and_wrapped_amounts_split_nothing()
    {
        var page = Columns()
            .Text(104, 140, "一行").Text(104, 155, "二行").Text(104, 170, "三行").Text(104, 185, "四行").Text(104, 200, "五行")
            .Text(204, 140, "1,234,").Text(204, 155, "567.00").Text(304, 140, "1,234,").Text(304, 155, "567.00");

        Assert.That(PageBuilder.Extract(page.Build()).Tables.Single().RowCount, Is.EqualTo(2));
    }

    [Test]
    public void Two_rows_with_labels_and_space_between_them_are_two()
    {
        var page = Columns()
            .Text(104, 140, "补助支出").Text(204, 140, "25,811").Text(304, 140, "25,900")
            .Text(104, 180, "合计").Text(204, 180, "25,811").Text(304, 180, "25,900");

        var table = PageBuilder.Extract(page.Build()).Tables.Single();

        Assert.That(PageBuilder.RowsOf(table), Is.EqualTo(new[] { "地区|限额|余额", "补助支出|25,811|25,900", "合计|25,811|25,900" }));
    }

    [Test]
    public void Rows_that_have_their_figure_in_one_column_only_are_rows()
    {
        var page = Columns()
            .Text(104, 140, "上年末余额").Text(304, 140, "2,349.14")
            .Text(104, 165, "本年末限额").Text(204, 165, "3,022.20")
            .Text(104, 190, "本年还本额").Text(304, 190, "262.99")
            .Text(104, 215, "下年限额").Text(204, 215, "3,190.20");

        var table = PageBuilder.Extract(page.Build()).Tables.Single();

        Assert.That(
            PageBuilder.RowsOf(table),
            Is.EqualTo(new[] { "地区|限额|余额", "上年末余额||2,349.14", "本年末限额|3,022.20|", "本年还本额||262.99", "下年限额|3,190.20|" }));
    }

    [Test]
    public void Labels_that_begin_as_items_are_rows_also_without_figures()
    {
        var page = Columns()
            .Text(104, 140, "一、成本支出").Text(204, 140, "9657").Text(304, 140, "82.4")
            .Text(104, 165, "二、资本金注入").Text(204, 165, "3000").Text(304, 165, "-54.8")
            .Text(104, 190, "三、其他支出");

        var table = PageBuilder.Extract(page.Build()).Tables.Single();

        Assert.That(
            PageBuilder.RowsOf(table), Is.EqualTo(new[] { "地区|限额|余额", "一、成本支出|9657|82.4", "二、资本金注入|3000|-54.8", "三、其他支出||" }));
    }

    [Test]
    public void Words_below_one_another_without_items_do_not_part_two_amounts()
    {
        var page = Columns()
            .Text(104, 140, "补助").Text(204, 140, "25,811").Text(304, 140, "25,900")
            .Text(104, 165, "市县").Text(204, 165, "400").Text(304, 165, "500")
            .Text(104, 190, "支出");

        Assert.That(PageBuilder.Extract(page.Build()).Tables.Single().RowCount, Is.EqualTo(2));
    }

    [Test]
    public void An_amount_wrapped_beside_a_wrapped_label_is_one()
    {
        var page = Columns()
            .Text(104, 140, "补助支").Text(104, 152, "出合计").Text(204, 140, "25,811,").Text(204, 152, "400.00").Text(304, 140, "25,900,").Text(304, 152, "400.00");

        Assert.That(PageBuilder.Extract(page.Build()).Tables.Single().RowCount, Is.EqualTo(2));
    }

    private static PageBuilder Columns() => new PageBuilder()
        .Horizontal(100, 100, 400).Horizontal(120, 100, 400).Vertical(200, 100, 300).Vertical(300, 100, 300)
        .Text(104, 114, "地区").Text(204, 114, "限额").Text(304, 114, "余额");
}
