using Extractor.Numbers;
using Extractor.Numbers.Pictured;
using FsCheck.Fluent;

namespace Extractor.Tests.Numbers.Pictured;

/// <summary>Readings of pictures and the printed figures that they stand for.</summary>
public sealed class PicturedFigureTests
{
    [TestCase("1,234.56", "1,234.56", PictureRepairs.None)]
    [TestCase("1,234,56", "1234.56", PictureRepairs.Separators)]
    [TestCase("1.234.56", "1234.56", PictureRepairs.Separators)]
    [TestCase("1.234,56", "1234.56", PictureRepairs.Separators)]
    [TestCase("12,34.56", "1234.56", PictureRepairs.Separators)]
    [TestCase("507,20", "507.20", PictureRepairs.Separators)]
    [TestCase("1,234", "1,234", PictureRepairs.None)]
    [TestCase("1 234. 56", "1234.56", PictureRepairs.None)]
    [TestCase("１，２３４．５６", "1,234.56", PictureRepairs.None)]
    [TestCase("12。34", "12.34", PictureRepairs.Glyph)]
    [TestCase("12·34", "12.34", PictureRepairs.Glyph)]
    [TestCase("o", "0", PictureRepairs.Glyph)]
    [TestCase("O", "0", PictureRepairs.Glyph)]
    [TestCase("。", "0", PictureRepairs.Glyph)]
    [TestCase("O.OO", "0.00", PictureRepairs.Glyph)]
    [TestCase("1O5.2o", "105.20", PictureRepairs.Glyph)]
    [TestCase("l5.20", "15.20", PictureRepairs.Glyph)]
    [TestCase("一123.45", "123.45", PictureRepairs.Residue)]
    [TestCase("|123.45|", "123.45", PictureRepairs.Residue)]
    [TestCase("123.45.", "123.45", PictureRepairs.Residue)]
    [TestCase("一一一", "-", PictureRepairs.Residue)]
    [TestCase("-", "-", PictureRepairs.None)]
    [TestCase("-123.45", "-123.45", PictureRepairs.None)]
    [TestCase("−123.45", "-123.45", PictureRepairs.None)]
    [TestCase("(123,45)", "(123.45)", PictureRepairs.Separators)]
    [TestCase("（123.45）", "(123.45)", PictureRepairs.None)]
    [TestCase("94,58%", "94.58%", PictureRepairs.Separators)]
    public void A_reading_is_the_figure_that_was_printed(string read, string printed, PictureRepairs repairs) =>
        Assert.That(PicturedFigure.Read(read, places: null), Is.EqualTo(new PicturedReading(printed, repairs)));

    [TestCase("合计")]
    [TestCase("行政运行2080101")]
    [TestCase("12a4.50")]
    [TestCase("ooo")]
    [TestCase(".50")]
    [TestCase("")]
    [TestCase("无")]
    public void What_has_no_grammar_of_a_figure_stays_as_it_was_read(string read) =>
        Assert.That(PicturedFigure.Read(read, places: null), Is.EqualTo(new PicturedReading(read, PictureRepairs.None)));

    [TestCase("12,3", 1, "12.3")]
    [TestCase("1,234,5678", 4, "1234.5678")]
    [TestCase("12,34", 1, "12.34")]
    [TestCase("1,234", 0, "1,234")]
    public void The_decimals_of_the_column_tell_where_the_point_is(string read, int places, string printed) =>
        Assert.That(PicturedFigure.Read(read, places).Text, Is.EqualTo(printed));

    /// <summary>Every figure with two decimals, printed with any separators for thousands, has its value back.</summary>
    [FsCheck.NUnit.Property]
    public FsCheck.Property Separators_may_be_exchanged_at_will(long fen, char one, char other)
    {
        var yuan = (fen % 1_000_000_000_000) / 100m;
        var separators = ",.";
        var at = 0;
        var printed = yuan.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture);
        var read = string.Concat(printed.Select(letter => letter is ',' or '.' ? separators[((at++ % 2 == 0 ? one : other) & 1)] : letter));

        return (NumberText.Read(PicturedFigure.Read(read, places: null).Text).Value == yuan).Label($"{printed} read as {read}");
    }

    /// <summary>The grammar never throws and keeps every digit of what it takes for a figure, whatever an engine prints.</summary>
    [FsCheck.NUnit.Property]
    public bool No_digit_is_lost_or_made(string? read)
    {
        var figure = PicturedFigure.Read(read ?? string.Empty, places: null);
        return figure.Repairs.HasFlag(PictureRepairs.Glyph)
            || Digits(figure.Text).SequenceEqual(Digits(read ?? string.Empty));

        static IEnumerable<char> Digits(string text) => text
            .Select(letter => letter is >= '０' and <= '９' ? (char)(letter - '０' + '0') : letter)
            .Where(char.IsAsciiDigit);
    }
}
