using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal;

/// <summary>What arithmetic lets be said of each figure of a small 支出决算表.</summary>
public sealed class CellVerificationTests
{
    /// <summary>Rows of 合计, 201, 20126, 2012601, 2012604 under 本年支出合计, 基本支出, 项目支出 and three empty columns.</summary>
    private static readonly string[][] Sound =
    [
        ["33.06", "12.06", "21.00"],
        ["33.06", "12.06", "21.00"],
        ["33.06", "12.06", "21.00"],
        ["20.06", "12.06", "8.00"],
        ["13.00", "", "13.00"],
    ];

    [Test]
    public void Every_figure_of_a_sound_form_is_verified() => Assert.That(Marks(Sound), Is.All.EqualTo(Verification.Verified));

    [Test]
    public void A_wrong_digit_is_contradicted_and_what_other_sums_clear_is_not()
    {
        var marks = Read(With(3, 1, "12.36"));

        Assert.Multiple(() =>
        {
            Assert.That(marks[(3, 1)], Is.EqualTo(Verification.Contradicted));
            Assert.That(marks.Where(mark => mark.Value == Verification.Contradicted).Select(mark => mark.Key), Is.EqualTo(new[] { (3, 1) }));
            Assert.That(marks[(4, 2)], Is.EqualTo(Verification.Verified));
        });
    }

    [Test]
    public void A_last_digit_that_rounding_could_explain_is_not_verified()
    {
        var marks = Read(With(3, 1, "12.07"));

        Assert.That(marks[(3, 1)], Is.EqualTo(Verification.Unverified));
    }

    [Test]
    public void A_figure_in_the_next_column_is_not_verified_though_its_row_adds_up()
    {
        var rows = With(4, 2, string.Empty);
        rows[4][1] = "13.00";

        Assert.That(Read(rows)[(4, 1)], Is.Not.EqualTo(Verification.Verified));
    }

    [Test]
    public void A_total_with_its_only_part_beside_it_proves_nothing_alone()
    {
        string[][] alone = [["7.00", "7.00", ""]];

        Assert.That(Marks(alone), Is.All.EqualTo(Verification.Unverified));
    }

    private static string[][] With(int row, int column, string text)
    {
        var rows = Sound.Select(cells => cells.ToArray()).ToArray();
        rows[row][column] = text;
        return rows;
    }

    private static IEnumerable<Verification> Marks(string[][] rows) => Read(rows).Values;

    private static Dictionary<(int Row, int Column), Verification> Read(string[][] rows)
    {
        string[] labels = ["\t合计", "201\t一般公共服务支出", "20126\t档案事务", "2012601\t行政运行", "2012604\t档案馆"];
        var lines = rows.Select((cells, row) => $"{labels[row]}\t{string.Join('\t', cells)}\t\t\t\n");
        var text = "2023年度云山市某区档案局部门决算\n\n支出决算表\n\n公开03表\n\n部门：云山市某区档案局\n\n金额单位：万元\n\n"
            + "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出\n" + string.Concat(lines);
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(text), "report.txt");
        var table = ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)).Tables.Single();
        return table.Rows
            .SelectMany(row => row.Cells.Where(cell => cell.Value is not null).Select(cell => (Place: (row.Index, cell.Column - 2), cell.Verification)))
            .ToDictionary(one => one.Place, one => one.Verification);
    }
}
