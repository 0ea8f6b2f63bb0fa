using Extractor.Fiscal.Forms;

namespace Extractor.Tests.Fiscal;

/// <summary>Cells with several lines of digits: one wrapped figure, or figures of several rows.</summary>
public sealed class StackedFiguresTests
{
    [TestCase("5647\n4013\n473\n123")]
    [TestCase("1.50\n23,456.00\n7.25")]
    [TestCase("66.4\n-26.8")]
    public void Lines_that_no_wrapping_leaves_are_several_figures(string text) => Assert.That(StackedFigures.Holds(text), Is.True);

    [TestCase("34881\n93")]
    [TestCase("1,234,5\n67.89")]
    [TestCase("12345\n67,89\n0.12")]
    [TestCase("-1,234\n.56")]
    [TestCase("1,234.56")]
    [TestCase("")]
    [TestCase("较上年\n减少\n12")]
    public void A_wrapped_figure_or_words_are_not(string text) => Assert.That(StackedFigures.Holds(text), Is.False);
}
