using Extractor.Storage;
using Extractor.Storage.PostgreSql;
using Extractor.Storage.Search;

namespace Extractor.Tests.Storage.PostgreSql;

/// <summary>What the server cannot hold, and how words are found by numbers.</summary>
public sealed class ServerTextTests
{
    [Test]
    public void Damaged_characters_are_replaced()
    {
        // Halves of characters do not outlive the arguments of an attribute.
        (string Text, string Kept)[] texts = [("公务", "公务"), ("a\0b", "a\uFFFDb"), ("a\uD840b", "a\uFFFDb"), ("\uD840\uDC00", "\uD840\uDC00"), ("\uDC00\uD840", "\uFFFD\uFFFD")];

        Assert.That(texts.Select(static text => ServerText.Of(text.Text)), Is.EqualTo(texts.Select(static text => text.Kept)));
    }

    [Test]
    public void A_report_with_damaged_characters_is_kept_and_found()
    {
        var place = DatabaseServer.NewPlace();
        using var store = ReportStores.Open(place, StoreAccess.Write);
        var document = SampleReports.Document();
        var rows = document.Report!;
        var json = rows.Json.Replace("云山市档案馆", "云\\u0000山市档案馆", StringComparison.Ordinal);
        store.Save(document with { Report = rows with { Header = rows.Header with { Issuer = "云\0山\uD840市档案馆" }, Json = json } });

        Assert.That(store.ReadReport(document.Sha256!), Is.EqualTo(json), "the record is kept to the byte");
        Assert.That(store.Search(new SearchFilter(ReportFilter.All, "山")).Select(static hit => hit.Issuer), Has.Some.EqualTo("云\uFFFD山\uFFFD市档案馆"));
        Assert.That(StoreFile.Ask(place, "SELECT record IS NULL FROM stored_reports"), Is.EqualTo(new[] { "True" }));
    }

    [TestCase("公 务 接 待 费", "务 接")]
    [TestCase("公 务 接 待 费", "费")]
    [TestCase("公 务 接 待 费", "公 务 接 待 费")]
    [TestCase("gdp 2023 年", "2023 年")]
    [TestCase("年", "年")]
    public void A_phrase_has_no_number_that_a_text_with_it_has_not(string words, string phrase) =>
        Assert.That(WordGrams.Wanted([phrase]), Is.SubsetOf(WordGrams.Of(words)).And.Not.Empty);

    [FsCheck.NUnit.Property]
    public bool Every_part_of_a_text_is_found_by_its_numbers(FsCheck.NonEmptyArray<FsCheck.PositiveInt> chosen, FsCheck.NonNegativeInt begin, FsCheck.PositiveInt length)
    {
        var words = chosen.Get.Select(static number => ((char)(0x4E00 + (number.Get % 40))).ToString()).ToArray();
        var first = begin.Get % words.Length;
        var phrase = string.Join(' ', words.Skip(first).Take(1 + (length.Get % words.Length)));
        return WordGrams.Wanted([phrase]).All(new HashSet<int>(WordGrams.Of(string.Join(' ', words))).Contains);
    }

    [TestCase("SELECT 1 FROM t INDEXED BY i CROSS JOIN u v ON v.a = t.b WHERE instr(x, $n) > 0", ExpectedResult = "SELECT 1 FROM t JOIN u v ON v.a = t.b WHERE strpos(x, @n) > 0")]
    [TestCase("t.form = $form COLLATE NOCASE AND CAST(c.yuan AS REAL) >= $least", ExpectedResult = "lower(t.form) = lower(@form) AND CAST(c.yuan AS DOUBLE PRECISION) >= @least")]
    [TestCase("d.id IN (SELECT CAST(value AS BIGINT) FROM json_each($documents))", ExpectedResult = "d.id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(@documents AS JSON)) AS element (value))")]
    public string Questions_are_turned_into_the_servers_sql(string sql) => ServerSql.Of(sql);

    [TestCase(1980, ExpectedResult = 0)]
    [TestCase(1981, ExpectedResult = 1)]
    [TestCase(2106, ExpectedResult = 126)]
    [TestCase(2107, ExpectedResult = 0)]
    [TestCase(-5, ExpectedResult = 0)]
    [TestCase(null, ExpectedResult = 0)]
    public int Only_years_that_a_report_can_be_about_have_a_partition(int? year) => DocumentId.PartitionOf(year);

    [Test]
    public void Ids_of_a_year_are_one_range_and_leave_room_for_their_rows()
    {
        const long Last = uint.MaxValue;

        Assert.That(DocumentId.Of(43, 1), Is.GreaterThan(DocumentId.First(43)));
        Assert.That(DocumentId.Of(43, Last) + DocumentId.Places - 1, Is.LessThan(DocumentId.First(44)));
        Assert.That(DocumentId.Of(43, 2) - DocumentId.Of(43, 1), Is.EqualTo(DocumentId.Places));
        Assert.That(DocumentId.First(127), Is.Positive);
    }
}
