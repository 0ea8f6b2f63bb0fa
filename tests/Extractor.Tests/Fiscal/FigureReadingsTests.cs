using System.Globalization;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Repairs;
using Extractor.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Fiscal;

/// <summary>The readings of damaged figures, and that clean ones have none.</summary>
public sealed class FigureReadingsTests
{
    private static readonly FigureReadings Readings = new(FigureDamage.Standard);

    [TestCase("1,4b7.16", "1467.16", "glyph")]
    [TestCase("l,467.16", "1467.16", "glyph")]
    [TestCase("５〇7.2O", "507.20", "glyph")]
    [TestCase("1,467..16", "1467.16", "point")]
    [TestCase("1.467.16", "1467.16", "point")]
    [TestCase("1,46716", "1467.16", "point")]
    [TestCase("14,67.16", "1467.16", "comma")]
    [TestCase("467,16", "467.16", "point")]
    [TestCase("-1,46716", "-1467.16", "point")]
    public void A_damaged_figure_has_the_reading_that_was_meant(string printed, string meant, string rule) =>
        Assert.That(Readings.Of(printed, places: 2).Select(reading => (reading.Text, reading.Rule)), Does.Contain((meant, rule)));

    [TestCase("12.3445.67", "12.34", "45.67")]
    [TestCase("1,012.342,345.67", "1012.34", "2345.67")]
    public void Two_figures_in_one_cell_are_parted(string printed, string first, string second) =>
        Assert.That(Readings.Of(printed, places: 2).Select(reading => (reading.Text, reading.Rest)), Does.Contain((first, (string?)second)));

    [Test]
    public void A_lost_digit_can_be_any() =>
        Assert.That(Readings.Of("1\uFFFD.50", places: 2).Select(reading => reading.Text), Is.EquivalentTo(Enumerable.Range(10, 10).Select(whole => $"{whole}.50")));

    [TestCase("")]
    [TestCase("—")]
    [TestCase("无")]
    [TestCase("得分")]
    [TestCase("行政运行")]
    [TestCase("\uFFFD\uFFFD\uFFFD")]
    [TestCase("2022 年 11 月")]
    [TestCase("1��,��7.1�")]
    [TestCase("1B1716913399726694ll587l\uFFFD66SB")]
    public void What_says_too_little_has_no_reading(string printed) => Assert.That(Readings.Of(printed, places: 2), Is.Empty);

    [FsCheck.NUnit.Property]
    public bool A_clean_figure_has_no_other_reading(int whole, byte cents, bool hasCommas)
    {
        var amount = whole + ((cents % 100) / 100m);
        return Readings.Of(amount.ToString(hasCommas ? "#,##0.00" : "0.00", CultureInfo.InvariantCulture), places: 2).IsEmpty;
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Printed_digits_stay_in_their_order() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("0123456789.,.-OlSB\uFFFD ".ToCharArray())).ToArbitrary(),
        letters =>
        {
            var printed = new string(letters);
            var digits = string.Concat(printed.Where(char.IsAsciiDigit));
            return Readings.Of(printed, places: 2).All(reading =>
                NumberText.Read(reading.Text).HasValue && IsWithin(digits, reading.Text + reading.Rest));
        });

    private static bool IsWithin(string digits, string text)
    {
        var at = 0;
        foreach (var letter in text)
        {
            at += at < digits.Length && digits[at] == letter ? 1 : 0;
        }

        return at == digits.Length;
    }
}
