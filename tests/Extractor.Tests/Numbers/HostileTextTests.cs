using System.Diagnostics;
using System.Text;
using Extractor.Numbers;
using Extractor.Numbers.Mentions;

namespace Extractor.Tests.Numbers;

/// <summary>No text makes a reader throw, allocate beyond its result, or take more than linear time.</summary>
public sealed class HostileTextTests
{
    private const string Alphabet = "0123456789.,-+%()（）零一二两三四五六七八九十百千万亿兆点分之第至到~年月日号周上下前后元角美负又个折成以内大于不等比从在《》$€ \n壹廿几余半约k^e/=≥≪";

    private static readonly string[] Repeated =
    [
        "(", "一", "1,", "1", "1.", "十", "万", "一万", "负", "-", "大于", "从1到", "第", "分之", "百分之", "1-", "1/", "2^", "年", "1年", "上", "周", "5元", "又", "点", "零",
        "一点", "三又", "<", "<u>", " ", "1 ", "$", "在1和", "比", "1以上", "2022-", "1月", "截至", "自", "康熙", "前3", "两", "3个", "《", "》", "1成", "7 2 ", "几", "1.  ",
    ];

    [Property(MaxTest = 2000)]
    public bool No_text_throws_and_every_place_is_inside(string? text) => IsSound(text ?? string.Empty);

    [Property(MaxTest = 2000)]
    public bool No_mixture_of_the_alphabet_of_numbers_throws(byte[]? picks) =>
        IsSound(string.Concat((picks ?? []).Select(pick => Alphabet[pick % Alphabet.Length])));

    [TestCaseSource(nameof(Repeated))]
    public void Time_is_linear_in_hostile_text(string part)
    {
        var small = Repeat(part, 20_000);
        var large = Repeat(part, 320_000);
        NumberFinder.Find(small);
        var smallTime = Measure(small);
        var largeTime = Measure(large);

        // Sixteen times the text; quadratic work would take 256 times as long.
        Assert.That(largeTime, Is.LessThan((smallTime * 100) + TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void A_long_cell_is_words_or_illegible_and_no_more() =>
        Assert.That(NumberText.Read(Repeat("1,", 1_000_000)).HasValue, Is.False);

    [TestCase("1,467.16")]
    [TestCase("544.55")]
    [TestCase("2, 361. 22")]
    [TestCase("（1,234.00）")]
    [TestCase("１，４６７．１６")]
    [TestCase("−1.58")]
    [TestCase("95%")]
    [TestCase("35 万元")]
    [TestCase("0.00")]
    [TestCase("")]
    [TestCase("——")]
    [TestCase("无")]
    [TestCase("一、一般公共预算财政拨款收入")]
    [TestCase("壹佰贰拾万元整")]
    [TestCase("1.06万")]
    public void Reading_a_cell_allocates_nothing(string cell)
    {
        ReadMany(cell);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadMany(cell);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Finding_allocates_little_more_than_its_result()
    {
        var text = Repeat("按照规定程序开展工作，", 10_000);
        NumberFinder.Find(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = NumberFinder.Find(text);

        Assert.That(found, Is.Empty);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(4096));
    }

    private static void ReadMany(string cell)
    {
        for (var time = 0; time < 100; time++)
        {
            NumberText.Read(cell);
            AmountText.Read(cell, default);
        }
    }

    private static bool IsSound(string text)
    {
        NumberText.Read(text);
        AmountText.Read(text, default);
        NumeralText.TryRead(text, out _);
        UnitLine.InHeader(text);
        var indicator = IndicatorText.Read(text);
        var context = new NumberContext(new DateOnly(2022, 11, 8), 2022);
        return indicator.UnitStart + indicator.UnitLength <= text.Length && indicator.LabelLength <= text.Length
            && Sound(NumberFinder.Find(text)) && Sound(NumberFinder.Find(text, context))
            && Sound(NumberFinder.Find(text, new NumberContext(DateOnly.MinValue, 1))) && Sound(NumberFinder.Find(text, new NumberContext(DateOnly.MaxValue, 9999)));

        bool Sound(IEnumerable<Mention> found) => found.All(mention => mention.Start >= 0 && mention.Length > 0 && mention.End <= text.Length);
    }

    private static TimeSpan Measure(string text)
    {
        var watch = Stopwatch.StartNew();
        NumberFinder.Find(text);
        return watch.Elapsed;
    }

    private static string Repeat(string part, int length) => new StringBuilder(length + part.Length).Insert(0, part, (length / part.Length) + 1).ToString();
}
