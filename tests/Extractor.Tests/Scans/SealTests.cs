using Extractor.Scans.Preparation;

namespace Extractor.Tests.Scans;

/// <summary>Red seals go; black print under them and red figures beside them stay.</summary>
public sealed class SealTests
{
    private const int Level = 128;

    [Test]
    public void A_seal_goes_and_black_print_under_it_stays()
    {
        var print = new DrawnSheet().Paragraph(200, 300, 12);
        var stamped = new DrawnSheet().Paragraph(200, 300, 12).Seal(500, 520, 120);

        var (kept, inked, left) = Compare(print, PagePreparation.Prepare(stamped.ToImage(), 150));

        Assert.That(kept, Is.GreaterThan(0.97 * inked));
        Assert.That(left, Is.LessThan(0.02 * inked), "what is left of the seal");
    }

    [TestCase((byte)210, (byte)40, (byte)40, TestName = "Red_figures_become_dark")]
    [TestCase((byte)235, (byte)165, (byte)165, TestName = "Faded_red_figures_become_dark")]
    public void Red_figures_become_dark_print(byte red, byte green, byte blue)
    {
        // Negative figures in red, in a column below one another, as long together as a seal is.
        var sheet = new DrawnSheet().Paragraph(200, 300, 6);
        var figures = new DrawnSheet();
        for (var row = 0; row < 12; row++)
        {
            sheet.Number(700, 600 + (row * 32), "8241", 3, red, green, blue);
            figures.Number(700, 600 + (row * 32), "8241");
        }

        var (kept, inked, _) = Compare(figures, PagePreparation.Prepare(sheet.ToImage(), 150));

        Assert.That(kept, Is.GreaterThan(0.97 * inked));
    }

    [Test]
    public void The_witness_sees_one_seal()
    {
        var record = new PreparationRecord();

        PagePreparation.Prepare(new DrawnSheet().Paragraph(200, 300, 12).Seal(500, 520, 120).Number(900, 900, "77", 3, 200, 30, 30).ToImage(), 150, witness: record);

        var box = record.Steps.Single(step => step.Name == "even").Boxes.Single();
        Assert.That(new[] { box.Left, box.Top, box.Right, box.Bottom }, Is.EqualTo(new[] { 380, 400, 621, 641 }).Within(6));
    }

    private static (int Kept, int Inked, int Left) Compare(DrawnSheet truth, PreparedPage page)
    {
        var expected = truth.ToImage().Samples;
        var (kept, inked, left) = (0, 0, 0);
        for (var pixel = 0; pixel < page.Print.Samples.Length; pixel++)
        {
            var (isInk, isDark) = (expected[3 * pixel] == 0, page.Print.Samples[pixel] < Level);
            inked += isInk ? 1 : 0;
            kept += isInk && isDark ? 1 : 0;
            left += !isInk && isDark ? 1 : 0;
        }

        return (kept, inked, left);
    }
}
