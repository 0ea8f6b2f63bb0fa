using Extractor.Scans.Preparation.Lines;

namespace Extractor.Tests.Scans;

/// <summary>Pieces of a line become the line that least squares lay through all of them.</summary>
public sealed class TracedLineTests
{
    [TestCase(0.0, 0.0)]
    [TestCase(0.004, -2.5)]
    public void Halves_of_a_line_give_the_line(double slope, double height)
    {
        var whole = new TracedLine(100, 1300, 400 + height, slope, 3);
        var first = whole with { End = 700, Middle = whole.At(400) };
        var second = whole with { Start = 700, Middle = whole.At(1000) };

        var joined = first.Joined(second);

        Assert.That((joined.Start, joined.End), Is.EqualTo((100.0, 1300.0)));
        Assert.That(joined.At(100), Is.EqualTo(whole.At(100)).Within(1e-6));
        Assert.That(joined.At(1300), Is.EqualTo(whole.At(1300)).Within(1e-6));
    }

    [Test]
    public void A_short_piece_beside_the_end_of_a_rule_does_not_tilt_it()
    {
        var rule = new TracedLine(300, 1500, 867.7, -0.0018, 4);
        var piece = new TracedLine(1460, 1500, rule.At(1480) + 3, 0, 1);

        var joined = rule.Joined(piece);

        Assert.That(joined.At(300), Is.EqualTo(rule.At(300)).Within(0.5));
        Assert.That(joined.At(1480), Is.EqualTo(rule.At(1480)).Within(0.75));
    }

    [Test]
    public void Two_pieces_without_slope_of_their_own_follow_their_heights()
    {
        var joined = new TracedLine(0, 80, 10, 0, 2).Joined(new TracedLine(920, 1000, 14, 0, 2));

        Assert.That(joined.At(40), Is.EqualTo(10).Within(0.1));
        Assert.That(joined.At(960), Is.EqualTo(14).Within(0.1));
    }
}
