using System.Globalization;
using Extractor.Fiscal.Records;

namespace Extractor.App.CheckPages;

/// <summary>One finding on a page: its sentences, every figure with its place, the sum, and who else confirms what.</summary>
internal static class FindingSection
{
    internal static void Write(HtmlText page, Finding finding)
    {
        var severity = CheckWords.Of(finding.Severity);
        var status = CheckWords.Of(finding.Status);
        page.Open("section", "finding " + RecordNames.Of(finding.Severity));
        page.Open("h3").Open("b").Text($"{severity.Zh} {severity.En} · {status.Zh} {status.En}").Close("b");
        page.Text(string.Join(" · ", new[] { finding.Check, finding.Form, Words(CheckWords.PlaceOf(finding.Provenance)) }.Where(part => part is { Length: > 0 }))).Close("h3");
        WriteSentence(page, finding.Message, "message");
        WriteFigures(page, finding.Figures);
        WriteSum(page, finding);
        if (finding.Agreement is { } agreement)
        {
            WriteSentence(page, agreement, "agreement");
        }

        page.Close("section");
    }

    private static void WriteSentence(HtmlText page, BilingualText sentence, string kind) => page
        .Markup("<p lang=\"zh\" class=\"" + kind + "\">").Text(sentence.Zh).Close("p")
        .Markup("<p lang=\"en\" class=\"" + kind + "\">").Text(sentence.En).Close("p");

    private static void WriteFigures(HtmlText page, IReadOnlyCollection<FindingFigure> figures)
    {
        var printed = figures.Where(figure => figure.Value is not null || figure.Raw.Length > 0).ToList();
        if (printed.Count == 0)
        {
            return;
        }

        page.Open("table", "figures").Open("tr");
        foreach (var (chinese, english) in ((string, string)[])
        [
            ("部分", "part"), ("表、行、栏", "form, row, column"), ("位置", "place"), ("原文", "printed"), ("数值", "value"), ("另有印证", "confirmed by"), ("另有矛盾", "contradicted by"),
        ])
        {
            page.Both("th", chinese, english);
        }

        page.Close("tr");
        foreach (var figure in printed)
        {
            Write(page, figure);
        }

        page.Close("table");
        if (figures.Count > printed.Count)
        {
            var blanks = figures.Count - printed.Count;
            page.Both("p", $"另有 {blanks} 格空白。", blanks == 1 ? "One more cell is blank." : $"{blanks} more cells are blank.", "note");
        }
    }

    private static void Write(HtmlText page, FindingFigure figure)
    {
        var part = CheckWords.Of(figure.Part);
        page.Open("tr");
        page.Both("td", part.Zh, part.En);
        page.Element("td", string.Join(" · ", new[] { figure.Title, figure.Row, string.Join(" / ", figure.Column) }.Where(one => one.Length > 0)));
        page.Element("td", Words(CheckWords.PlaceOf(figure.Provenance)));
        page.Element("td", figure.Raw, "number");
        page.Element("td", Amount(figure.Value, figure.Unit), "number");
        page.Element("td", string.Join(", ", figure.ConfirmedBy));
        page.Element("td", string.Join(", ", figure.ContradictedBy));
        page.Close("tr");
    }

    private static void WriteSum(HtmlText page, Finding finding)
    {
        if (finding.Derivation is { } derivation)
        {
            page.Open("p", "sum").Both("span", "算式", "sum").Element("code", derivation).Close("p");
        }

        (string Chinese, string English, decimal? Value)[] amounts =
        [
            ("应为", "expected", finding.Expected), ("印为", "printed", finding.Actual), ("相差", "difference", finding.Difference),
            ("四舍五入可以解释", "rounding explains", finding.Tolerance),
        ];
        if (amounts.All(amount => amount.Value is null))
        {
            return;
        }

        page.Open("p", "sum");
        foreach (var (chinese, english, value) in amounts.Where(amount => amount.Value is not null))
        {
            page.Open("span", "pair").Both("span", chinese, english).Element("code", Amount(value, finding.Unit)).Close("span");
        }

        page.Close("p");
    }

    /// <summary>An exact figure with groups of three, and its unit.</summary>
    private static string Amount(decimal? value, string? unit) => value is { } figure
        ? figure.ToString(unit == "CNY" ? "#,##0.00##########" : "#,##0.############", CultureInfo.InvariantCulture) + " " + CheckWords.UnitOf(unit)
        : string.Empty;

    private static string Words(BilingualText text) => string.Join(' ', new[] { text.Zh, text.En }.Where(one => one.Length > 0));
}
