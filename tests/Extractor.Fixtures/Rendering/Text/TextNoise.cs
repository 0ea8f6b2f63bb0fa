using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Rendering.Text;

/// <summary>The damage that optical recognition does without losing a digit: stray blanks and underline tags.</summary>
internal sealed class TextNoise(InventedReport report)
{
    private readonly SeededGenerator _generator = new SeededGenerator((ulong)report.Recipe.Seed).For("noise");

    public string Cell(LogicalCell cell) => cell.Role switch
    {
        CellRole.Amount when cell.Text.Length > 1 && _generator.Chance(60) => SpacedNumber(cell.Text),
        CellRole.Label or CellRole.Header when cell.Text.Length >= 4 && _generator.Chance(35) => SpacedLabel(cell.Text),
        _ => cell.Text,
    };

    /// <summary>Underlines the issuer and some amounts, as fill-in lines come out, and parts point and digits before a unit.</summary>
    public string Sentence(string text)
    {
        string result = text.Replace(report.Department.Issuer, $"<u>{report.Department.Issuer}</u>", StringComparison.Ordinal);
        foreach (NarrativeFact fact in report.Facts.DistinctBy(static fact => fact.Printed))
        {
            if (!text.Contains(fact.Printed, StringComparison.Ordinal) || !_generator.Chance(60))
            {
                continue;
            }

            int digits = fact.Printed.TakeWhile(static letter => char.IsAsciiDigit(letter) || letter == '.').Count();
            string number = fact.Printed[..digits];
            string unit = fact.Printed[digits..];
            string noisy = _generator.Chance(50) ? $"<u>{number}</u>{unit}" : $"{SpacedNumber(number)} {unit}";

            // 1.20万元 must not be found inside 21.20万元.
            result = Regex.Replace(result, @"(?<![\d.])" + Regex.Escape(fact.Printed), noisy, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }

        return result;
    }

    private static string SpacedNumber(string number) => number.Replace(",", ", ", StringComparison.Ordinal).Replace(".", ". ", StringComparison.Ordinal);

    private string SpacedLabel(string label)
    {
        int position = (int)_generator.Between(2, label.Length - 2);
        return string.Create(CultureInfo.InvariantCulture, $"{label[..position]} {label[position..]}");
    }
}
