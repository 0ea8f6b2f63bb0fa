using System.Globalization;
using Extractor.Numbers;

namespace Extractor.Tests.Numbers;

/// <summary>Rows from the specification's tables of raw text and value, and the general rules behind them.</summary>
public sealed class NumberTextTests
{
    [TestCase("1,467.16", "1467.16", 2)]
    [TestCase("544.55", "544.55", 2)]
    [TestCase("507.2", "507.2", 1)]
    [TestCase("98", "98", 0)]
    [TestCase("98.00", "98.00", 2)]
    [TestCase("537431001.82", "537431001.82", 2)]
    [TestCase("1,160,878.27", "1160878.27", 2)]
    [TestCase("503.2354", "503.2354", 4)]
    [TestCase("１，４６７．１６", "1467.16", 2)]
    [TestCase(" 27.11 ", "27.11", 2)]
    [TestCase("\u300027.11\u3000", "27.11", 2)]
    [TestCase("-1.58", "-1.58", 2)]
    [TestCase("－1.58", "-1.58", 2)]
    [TestCase("−1.58", "-1.58", 2)]
    [TestCase("负1.58", "-1.58", 2)]
    [TestCase("△1.58", "-1.58", 2)]
    [TestCase("(1,234.00)", "-1234.00", 2)]
    [TestCase("（1,234.00）", "-1234.00", 2)]
    [TestCase("¥12.00", "12.00", 2)]
    [TestCase("007", "7", 0)]
    public void A_printed_number_has_its_exact_value(string raw, string value, int places)
    {
        var reading = NumberText.Read(raw);

        Assert.Multiple(() =>
        {
            Assert.That(reading.Kind, Is.EqualTo(NumberKind.Number));
            Assert.That(reading.Value, Is.EqualTo(decimal.Parse(value, CultureInfo.InvariantCulture)));
            Assert.That(reading.DecimalPlaces, Is.EqualTo(places));
            Assert.That(reading.Repairs, Is.EqualTo(NumberRepairs.None));
        });
    }

    [TestCase("2, 361. 22", "2361.22", NumberRepairs.JoinedDigits)]
    [TestCase("107. 62", "107.62", NumberRepairs.JoinedDigits)]
    [TestCase("1, 585. 06", "1585.06", NumberRepairs.JoinedDigits)]
    [TestCase("1 00%", "100", NumberRepairs.JoinedDigits)]
    [TestCase("(5.00", "5.00", NumberRepairs.DroppedStrayBracket)]
    public void A_repaired_number_says_what_was_repaired(string raw, string value, NumberRepairs repairs)
    {
        var reading = NumberText.Read(raw);

        Assert.Multiple(() =>
        {
            Assert.That(reading.Value, Is.EqualTo(decimal.Parse(value, CultureInfo.InvariantCulture)));
            Assert.That(reading.Repairs, Is.EqualTo(repairs));
        });
    }

    [TestCase("0", NumberKind.Zero)]
    [TestCase("0.00", NumberKind.Zero)]
    [TestCase("-0.00", NumberKind.Zero)]
    [TestCase("(0.00", NumberKind.Zero)]
    [TestCase("", NumberKind.Blank)]
    [TestCase("  \u3000", NumberKind.Blank)]
    [TestCase("—", NumberKind.Dash)]
    [TestCase("——", NumberKind.Dash)]
    [TestCase("— —", NumberKind.Dash)]
    [TestCase("-", NumberKind.Dash)]
    [TestCase("--", NumberKind.Dash)]
    [TestCase("无", NumberKind.StatedNone)]
    [TestCase("无此项", NumberKind.StatedNone)]
    [TestCase("未发生", NumberKind.StatedNone)]
    [TestCase("[illegible]", NumberKind.Illegible)]
    [TestCase("12□4.00", NumberKind.Illegible)]
    [TestCase("1\uFFFD3", NumberKind.Illegible)]
    [TestCase("1,46.16", NumberKind.Illegible)]
    [TestCase("14,67,160", NumberKind.Illegible)]
    [TestCase("1.467.16", NumberKind.Illegible)]
    [TestCase("1,467.", NumberKind.Illegible)]
    [TestCase("12345678901234567890123456789", NumberKind.Illegible)]
    [TestCase("得分", NumberKind.Text)]
    [TestCase("10.23人", NumberKind.Text)]
    [TestCase("2022年", NumberKind.Text)]
    [TestCase("合计", NumberKind.Text)]
    public void What_is_no_number_says_why(string raw, NumberKind kind)
    {
        var reading = NumberText.Read(raw);

        Assert.Multiple(() =>
        {
            Assert.That(reading.Kind, Is.EqualTo(kind));
            Assert.That(reading.Value, Is.Zero);
        });
    }

    [TestCase("3.59%", "3.59")]
    [TestCase("95％", "95")]
    public void A_percent_sign_is_kept_apart_from_the_value(string raw, string value)
    {
        var reading = NumberText.Read(raw);

        Assert.Multiple(() =>
        {
            Assert.That(reading.IsPercentage, Is.True);
            Assert.That(reading.Value, Is.EqualTo(decimal.Parse(value, CultureInfo.InvariantCulture)));
        });
    }

    [TestCase("35万元", "万元", "35")]
    [TestCase("35 万元", "万元", "35")]
    [TestCase("8000元", "元", "8000")]
    [TestCase("3.91 亿元", "亿元", "3.91")]
    public void A_unit_in_the_cell_is_read_with_the_number(string raw, string unit, string value)
    {
        var reading = NumberText.Read(raw);

        Assert.Multiple(() =>
        {
            Assert.That(reading.Unit?.Name, Is.EqualTo(unit));
            Assert.That(reading.Value, Is.EqualTo(decimal.Parse(value, CultureInfo.InvariantCulture)));
        });
    }

    [Property]
    public bool Every_amount_reads_back_from_its_printed_forms(int cents)
    {
        var value = cents / 100m;
        var plain = value.ToString("0.00", CultureInfo.InvariantCulture);
        var grouped = value.ToString("#,##0.00", CultureInfo.InvariantCulture);
        return Reads(plain, value) && Reads(grouped, value);

        static bool Reads(string printed, decimal value) =>
            NumberText.Read(printed) is { HasValue: true, DecimalPlaces: 2 } reading && reading.Value == value;
    }

    [Property(MaxTest = 500)]
    public bool No_text_makes_it_throw_and_only_numbers_have_a_value(string? text)
    {
        var reading = NumberText.Read(text);
        return reading.HasValue || reading.Value == 0;
    }
}
