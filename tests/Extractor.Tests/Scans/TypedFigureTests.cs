using Extractor.Documents;
using Extractor.Measurements.Scans;

namespace Extractor.Tests.Scans;

/// <summary>The figures that were typed by hand from published scans, and how they are looked for. Reading those scans is measured by <c>scripts/measure-scans --typed</c>.</summary>
public sealed class TypedFigureTests
{
    private static TypedFigure[] Typed => TypedFigure.Load(Path.Combine(RepositoryFolders.Root, TypedFigure.File));

    [Test]
    public void The_sums_that_the_scans_print_hold_over_what_was_typed()
    {
        var grants = Typed.Where(figure => figure is { Report: "025", Page: 3 }).GroupBy(figure => figure.Column).ToArray();
        var columns = grants.ToDictionary(group => group.Key, group => group.Select(ValueOf).ToArray());
        var total = columns["合计"];

        Assert.That(columns.Values.Select(values => values[0]), Is.EqualTo(columns.Values.Select(values => values.Skip(1).Sum())), "the first row is the sum of the others");
        Assert.That(columns["中央创业担保贷款贴息资金"].Zip(columns["省级创业担保贷款贴息资金"], (one, other) => one + other), Is.EqualTo(total));

        var funds = Typed.Where(figure => figure is { Report: "025", Page: 5, Column: "资金情况（万元）" }).Select(ValueOf).ToArray();
        Assert.That(funds, Has.Length.EqualTo(3));
        Assert.That(funds[1] + funds[2], Is.EqualTo(funds[0]));
    }

    [Test]
    public void Each_report_with_figures_has_some_and_there_are_enough()
    {
        Assert.That(Typed, Has.Length.GreaterThanOrEqualTo(150));
        Assert.That(Typed.Select(figure => figure.Report).Distinct(), Is.EquivalentTo(new[] { "025", "026", "099", "100" }), "098 is a flow chart");
        Assert.That(Typed.Count(figure => figure.Printed != "0"), Is.GreaterThan(100), "zeros alone would prove little");
    }

    [Test]
    public void A_figure_in_text_is_found_whole_and_with_what_it_counts()
    {
        var document = DocumentOf("实际支出12.667.08万元，占全省176%");

        Assert.That(Found(document, new("099", 1, false, "", "万元", "12,667.08")), Is.EqualTo(1));
        Assert.That(Found(document, new("099", 1, false, "", "万元", "667.08")), Is.Zero, "only a part of a figure");
        Assert.That(Found(document, new("099", 1, false, "", "%", "76")), Is.Zero);
        Assert.That(Found(document, new("099", 1, false, "", "亿元", "12,667.08")), Is.Zero);
    }

    private static decimal ValueOf(TypedFigure figure) => Extractor.Numbers.NumberText.Read(figure.Printed).Value;

    private static int Found(ExtractedDocument document, TypedFigure figure) => TypedFigure.FoundOf([figure], document, 1).Count();

    private static ExtractedDocument DocumentOf(string text) => new()
    {
        Identity = new DocumentIdentity("scan.pdf", new string('0', 64), 1, "application/pdf", "pdf"),
        Blocks = [],
        Recognitions =
        [
            new PageRecognition { Page = 1, Reason = RecognitionReason.NoText, Resolution = 200, Texts = [new RecognisedText(default, [new TextReading("pp", text, 0.9)])] },
        ],
        Diagnostics = [],
    };
}
