using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Numbers;

namespace Extractor.Fiscal.Performance.Checks;

/// <summary>S.PART: 第一部分 and then 第三部分 without a table between shows that a whole part is not in the file.</summary>
internal static class PartCheck
{
    private const int LongestHeading = 40;

    /// <summary>One outcome a gap; <paramref name="prefix"/> begins the ids of the document.</summary>
    public static IEnumerable<Comparison> Evaluate(IReadOnlyList<DocumentLine> lines, Contents contents, string prefix)
    {
        var parts = new List<(int Number, DocumentLine Line, int At)>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (!contents.Lines.Contains(at) && lines[at].Table is null && lines[at].Text.Length <= LongestHeading
                && TitleText.PartMark(lines[at].Text) is { } mark && NumeralText.TryRead(mark.AsSpan(1, mark.Length - 3), out var number))
            {
                parts.Add(((int)number, lines[at], at));
            }
        }

        for (var at = 1; at < parts.Count; at++)
        {
            var (number, line, place) = parts[at];
            var before = parts[at - 1];
            if (number <= before.Number + 1
                || Enumerable.Range(before.Number + 1, number - before.Number - 1).Any(missing => parts.Exists(part => part.Number == missing))
                || Enumerable.Range(before.At, place - before.At).Any(between => lines[between].Table is not null))
            {
                continue;
            }

            var figure = new ComparedFigure(
                FormattableString.Invariant($"{prefix}-P{place:00}-part"), null, null, line.Text, line.Text, [], line.Text, null, ComparisonUnit.None, 0m, Provenance.From(line.Location));
            yield return new Comparison("S.PART", figure, FindingStatus.Fails, FindingSeverity.High)
            {
                Sentence = "stated.fails.text",
                Detail = new BilingualText($"前面的部分是“{before.Line.Text}”", $"the part before it is “{before.Line.Text}”"),
            };
        }
    }
}
