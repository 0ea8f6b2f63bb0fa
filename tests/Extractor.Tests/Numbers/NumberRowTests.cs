using System.Text.Json;
using Extractor.Numbers;
using Extractor.Numbers.Dates;
using Extractor.Numbers.Mentions;

namespace Extractor.Tests.Numbers;

/// <summary>Every notation of the rows has the meaning that stands beside it.</summary>
public sealed class NumberRowTests
{
    private static IEnumerable<TestCaseData> Amounts() => NumberRows.Of("amounts");

    private static IEnumerable<TestCaseData> Cells() => NumberRows.Of("cells");

    private static IEnumerable<TestCaseData> Numerals() => NumberRows.Of("numerals");

    private static IEnumerable<TestCaseData> Indicators() => NumberRows.Of("indicators");

    private static IEnumerable<TestCaseData> Dates() => NumberRows.Of("dates");

    private static IEnumerable<TestCaseData> Narratives() => NumberRows.Of("narrative");

    [TestCaseSource(nameof(Amounts))]
    public void An_amount_is_exact_and_knows_its_unit(JsonElement row)
    {
        var units = new AmountUnits(Unit(row, "column"), Unit(row, "form"), Unit(row, "document"));
        var amount = AmountText.Read(NumberRows.Text(row, "raw"), units);

        Assert.Multiple(() =>
        {
            Assert.That(amount.Yuan, Is.EqualTo(NumberRows.Decimal(row, "yuan")));
            Assert.That(amount.UnitSource.ToString(), Is.EqualTo(NumberRows.Text(row, "source")).IgnoreCase);
            Assert.That(amount.Number.Kind.ToString(), Is.EqualTo(NumberRows.Text(row, "kind") ?? "Number"));
            Assert.That(amount.Number.Repairs, Is.EqualTo(NumberRows.Flags<NumberRepairs>(row, "repairs")));
            Assert.That(amount.Number.IsApproximate, Is.EqualTo(NumberRows.Is(row, "approximate")));
            Assert.That(amount.Resolution, Is.EqualTo(NumberRows.Decimal(row, "resolution") ?? amount.Resolution));
        });
    }

    [TestCaseSource(nameof(Cells))]
    public void A_cell_is_a_number_or_says_why_not(JsonElement row)
    {
        var reading = NumberText.Read(NumberRows.Text(row, "raw"));

        Assert.Multiple(() =>
        {
            Assert.That(reading.Kind.ToString(), Is.EqualTo(NumberRows.Text(row, "kind")));
            Assert.That(reading.Value, Is.EqualTo(NumberRows.Decimal(row, "value") ?? 0));
            Assert.That(reading.IsPercentage, Is.EqualTo(NumberRows.Is(row, "percent")));
            Assert.That(reading.Repairs, Is.EqualTo(NumberRows.Flags<NumberRepairs>(row, "repairs")));
        });
    }

    [TestCaseSource(nameof(Numerals))]
    public void A_numeral_has_its_value(JsonElement row)
    {
        var isRead = NumeralText.TryRead(NumberRows.Text(row, "raw"), out var value);

        Assert.That((isRead, value), Is.EqualTo((true, NumberRows.Decimal(row, "value"))));
    }

    [TestCaseSource(nameof(Indicators))]
    public void An_indicator_is_a_bound_or_words(JsonElement row)
    {
        var raw = NumberRows.Text(row, "raw")!;
        var reading = IndicatorText.Read(raw);

        Assert.Multiple(() =>
        {
            Assert.That(reading.Kind.ToString(), Is.EqualTo(NumberRows.Text(row, "kind") ?? "Bound"));
            Assert.That(reading.Relation.ToString(), Is.EqualTo(NumberRows.Text(row, "relation") ?? "Equal"));
            Assert.That(reading.Value, Is.EqualTo(NumberRows.Decimal(row, "value") ?? 0));
            Assert.That(reading.UpperValue, Is.EqualTo(NumberRows.Decimal(row, "upper") ?? 0));
            Assert.That(reading.IsPercentage, Is.EqualTo(NumberRows.Is(row, "percent")));
            Assert.That(reading.IsApproximate, Is.EqualTo(NumberRows.Is(row, "approximate")));
            Assert.That(raw[..reading.LabelLength], Is.EqualTo(NumberRows.Text(row, "label") ?? string.Empty));
            Assert.That(raw.Substring(reading.UnitStart, reading.UnitLength), Is.EqualTo(NumberRows.Text(row, "unit") ?? string.Empty));
            Assert.That(reading.Repairs, Is.EqualTo(NumberRows.Flags<NumberRepairs>(row, "repairs")));
        });
    }

    [TestCaseSource(nameof(Dates))]
    public void A_date_is_a_day_or_a_period(JsonElement row)
    {
        var context = new NumberContext(FiscalYear: row.TryGetProperty("fiscalYear", out var year) ? year.GetInt32() : null);
        var found = NumberFinder.Find(NumberRows.Text(row, "text"), context).FirstOrDefault(mention => mention is { Kind: MentionKind.Date, IsNested: false });

        Assert.Multiple(() =>
        {
            Assert.That(found?.Date?.Best?.ToString(), Is.EqualTo(NumberRows.Text(row, "value")));
            Assert.That(found?.Date?.Timex, Is.EqualTo(NumberRows.Text(row, "timex") ?? found?.Date?.Timex));
            Assert.That(found?.Date?.Modifier ?? DateModifier.None, Is.EqualTo(Enum.Parse<DateModifier>(NumberRows.Text(row, "modifier") ?? "None")));
            Assert.That(found?.Traits ?? MentionTraits.None, Is.EqualTo(NumberRows.Flags<MentionTraits>(row, "flags")));
            if (NumberRows.Text(row, "last") is { } last)
            {
                Assert.That(found?.Date?.LastDay?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(last));
            }
        });
    }

    [TestCaseSource(nameof(Narratives))]
    public void A_sentence_gives_its_numbers(JsonElement row)
    {
        var text = NumberRows.Text(row, "text")!;
        var found = NumberFinder.Find(text)
            .Where(mention => !mention.IsNested)
            .Select(mention => $"{mention.Kind} {text.Substring(mention.Start, mention.Length)} = {ValueOf(mention)} {mention.Traits}");
        var expected = row.GetProperty("mentions").EnumerateArray()
            .Select(one => $"{NumberRows.Text(one, "kind")} {NumberRows.Text(one, "text")} = {NumberRows.Text(one, "value")} {(NumberRows.Text(one, "flags") is { Length: > 0 } flags ? flags : "None")}");

        Assert.That(found, Is.EqualTo(expected));
    }

    private static string? ValueOf(Mention mention) =>
        mention.Value is { } value ? ExactText.Of(value) : mention.Interval?.ToString() ?? mention.Date?.Best?.ToString();

    private static AmountUnit? Unit(JsonElement row, string member) => NumberRows.Text(row, member) is { } name ? AmountUnit.Named(name) : null;
}
