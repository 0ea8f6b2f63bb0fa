using Extractor.Documents;
using Extractor.Fiscal.Performance;
using Extractor.Fiscal.Records;
using Extractor.Numbers;

namespace Extractor.Tests.Fiscal.Persons;

/// <summary>What is left out of a cell is left out of everything that is told of it: text, value, readings of engines. Every number is invented.</summary>
public sealed class PersonalReadingsTests
{
    private const string Number = "13800001234";

    [Test]
    public void A_number_that_one_engine_read_and_another_misread_is_in_neither_text([Values] BlockMeasure measure)
    {
        var cell = Make(false, measure, "1380000I234", ("tesseract", "1380000I234"), ("pp", Number));

        Assert.That(cell.Raw, Is.EqualTo("***********"));
        Assert.That(cell.Readings, Is.Null);
        Assert.That(Values(cell), Is.All.Null);
    }

    [Test]
    public void A_number_in_a_column_of_figures_is_no_figure([Values] BlockMeasure measure)
    {
        var cell = Make(false, measure, Number);

        Assert.That(cell.Raw, Is.EqualTo("***********"));
        Assert.That(Values(cell), Is.All.Null);
        Assert.That(cell.Status, Is.EqualTo(CellStatus.Text));
    }

    [Test]
    public void A_number_that_the_end_of_a_line_breaks_is_left_out()
    {
        var cell = Make(false, BlockMeasure.Text, "电话13800\n001234");

        Assert.That(cell.Raw, Is.EqualTo("*******\n******"));
    }

    [Test]
    public void The_rest_of_a_text_stays() =>
        Assert.That(Make(false, BlockMeasure.Text, "修缮，联系人：钱某甲，" + Number).Raw, Is.EqualTo("修缮，联系人：***，***********"));

    [Test]
    public void Whoever_asks_for_persons_gets_every_reading()
    {
        var cell = Make(true, BlockMeasure.Text, Number, ("tesseract", "1380000I234"), ("pp", Number));

        Assert.That(cell.Raw, Is.EqualTo(Number));
        Assert.That(cell.Readings!.Value.Select(reading => reading.Text), Is.EqualTo(["1380000I234", Number]));
    }

    [Test]
    public void Readings_of_other_cells_stay() =>
        Assert.That(Make(false, BlockMeasure.Money, "36.00", ("tesseract", "36.00"), ("pp", "38.00")).Readings!.Value, Has.Length.EqualTo(2));

    private static object?[] Values(BlockCell cell) => [cell.Value, cell.Number, cell.UpperNumber, cell.Unit, cell.Resolution];

    private static BlockCell Make(bool withPersonalData, BlockMeasure measure, string raw, params (string Engine, string Text)[] readings)
    {
        var printed = new PrintedCell(0, 0, 1, raw, raw.Replace("\n", "", StringComparison.Ordinal), raw, new Provenance(1, null, null, null))
        {
            Recognised = readings.Length == 0 ? [] : [new RecognisedText(default, [.. readings.Select(one => new TextReading(one.Engine, one.Text, 0.9))])],
        };
        return new BlockCells("T", AmountUnit.One, withPersonalData).Of("cell", measure, printed, printed.Text);
    }
}
