using System.Globalization;
using Extractor.Fixtures.Forms;

namespace Extractor.Fixtures.Checks;

/// <summary>The figures of a report by form and key, with the comparisons that collect violations. Blank counts as zero.</summary>
internal sealed class PrintedFigures
{
    private readonly Dictionary<string, Dictionary<string, LogicalCell>> _forms;

    public PrintedFigures(IEnumerable<LogicalForm> forms)
        => _forms = forms.Where(static form => form.HasTable).ToDictionary(
            static form => form.Form,
            static form => form.Cells.Where(static cell => cell.Key is not null).ToDictionary(static cell => cell.Key!, StringComparer.Ordinal),
            StringComparer.Ordinal);

    public List<Violation> Violations { get; } = [];

    public bool Has(params ReadOnlySpan<string> forms)
    {
        foreach (string form in forms)
        {
            if (!_forms.ContainsKey(form))
            {
                return false;
            }
        }

        return true;
    }

    public long Amount(string form, string key) => _forms[form].TryGetValue(key, out LogicalCell? cell) ? cell.Amount ?? 0 : 0;

    /// <summary>Row names of a form whose keys are <c>row/column</c>.</summary>
    public IEnumerable<string> Rows(string form) => _forms[form].Keys.Select(static key => key.Split('/')[0]).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Keys(string form, string prefix) => _forms[form].Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The figure equals the sum of its parts; a part that begins with a minus sign is taken away.</summary>
    public void Sum(string check, string form, string key, params IEnumerable<string> parts)
    {
        long expected = 0;
        int count = 0;
        foreach (string part in parts)
        {
            bool minus = part.StartsWith('-');
            long amount = Amount(form, minus ? part[1..] : part);
            expected += minus ? -amount : amount;
            count += amount == 0 ? 0 : 1;
        }

        // n parts and the sum itself, half a last place each.
        Compare(check, form, key, expected, (count + 1) / 2);
    }

    /// <summary>The same figure printed in two places.</summary>
    public void Same(string check, string form, string key, string otherForm, string otherKey)
        => Compare(check, form, key, Amount(otherForm, otherKey), 1);

    public void Compare(string check, string form, string key, long expected, long tolerance)
    {
        long printed = Amount(form, key);
        if (printed == expected)
        {
            return;
        }

        LogicalCell? cell = _forms[form].GetValueOrDefault(key);
        Violations.Add(new Violation(check, form, cell?.Row ?? -1, cell?.Column ?? -1, printed, expected, Math.Abs(printed - expected) <= tolerance));
    }

    /// <summary>合计 = Σ类, 类 = Σ款, 款 = Σ项 in every amount column.</summary>
    public void Tree(string check, string form, int columns)
    {
        string[] codes = [.. Rows(form).Where(static row => row != "total")];
        for (int column = 1; column <= columns; column++)
        {
            string suffix = string.Create(CultureInfo.InvariantCulture, $"/{column}");
            if (codes.Length > 0)
            {
                Sum(check, form, "total" + suffix, codes.Where(static code => code.Length == 3).Select(code => code + suffix));
            }

            foreach (string parent in codes.Where(static code => code.Length < 7))
            {
                string[] children = [.. codes.Where(code => code.Length == parent.Length + 2 && code.StartsWith(parent, StringComparison.Ordinal))];
                if (children.Length > 0)
                {
                    Sum(check, form, parent + suffix, children.Select(code => code + suffix));
                }
            }
        }
    }

    /// <summary>In every row the first column equals the sum of the others.</summary>
    public void EachRow(string check, string form, int whole, params int[] parts)
    {
        foreach (string row in Rows(form))
        {
            Sum(check, form, $"{row}/{whole}", parts.Select(part => part < 0 ? $"-{row}/{-part}" : $"{row}/{part}"));
        }
    }
}
