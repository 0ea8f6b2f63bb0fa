using System.Globalization;

namespace Extractor.Sources.Spreadsheets;

/// <summary>
/// Writes a stored number as a sheet shows it (ECMA-376-1, 18.8.31): sections for positive, negative and zero, conditions, grouping,
/// scaling by thousands, percent, literals, dates. What it does not know (fractions) it writes as <c>General</c> does.
/// </summary>
internal sealed class NumberFormat
{
    /// <summary>Longer codes are no format that a program wrote.</summary>
    private const int Longest = 1024;

    /// <summary>A cell shows about this many characters of a number without a format of its own.</summary>
    private const int GeneralWidth = 11;

    private readonly FormatSection[] sections;

    private NumberFormat(FormatSection[] sections) => this.sections = sections;

    /// <summary>The format without any rule.</summary>
    internal static NumberFormat General { get; } = new([]);

    /// <summary>Whether the format shows a day or a time.</summary>
    internal bool IsDate => sections.Length > 0 && sections[0].IsDate;

    /// <summary>The format of a code; <see cref="General"/> for one that cannot be read.</summary>
    internal static NumberFormat Of(string? code)
    {
        if (string.IsNullOrWhiteSpace(code) || code.Length > Longest || code.Equals("General", StringComparison.OrdinalIgnoreCase) || code == "@")
        {
            return General;
        }

        return FormatSection.Split(code) is { } parts ? new NumberFormat(parts) : General;
    }

    /// <summary>The number as it is shown.</summary>
    internal string Show(double value, bool since1904)
    {
        if (!double.IsFinite(value))
        {
            return "#NUM!";
        }

        if (sections.Length == 0)
        {
            return ShowGeneral(value);
        }

        var (section, isAbsolute) = SectionFor(value);
        if (section is null)
        {
            return ShowGeneral(value);
        }

        if (section.IsDate)
        {
            return DateText.Show(section, since1904 && value >= 0 ? value + 1462 : value) ?? ShowGeneral(value);
        }

        return section.IsGeneral ? section.Around(ShowGeneral(isAbsolute ? Math.Abs(value) : value))
            : DecimalText.Exact(value) is { } exact ? NumberText.Show(section, isAbsolute ? Math.Abs(exact) : exact) : ShowGeneral(value);
    }

    /// <summary>As a cell without a format shows a number: no more than eleven characters of it, integers in full.</summary>
    internal static string ShowGeneral(double value)
    {
        if (DecimalText.Exact(value) is not { } exact)
        {
            return value.ToString("R", CultureInfo.InvariantCulture);
        }

        var whole = decimal.Truncate(Math.Abs(exact)).ToString(CultureInfo.InvariantCulture).Length;
        var shown = Math.Round(exact, Math.Clamp(GeneralWidth - 1 - whole, 0, GeneralWidth - 2), MidpointRounding.AwayFromZero);
        // A small number would be shown as nothing but zeros; a sheet turns to powers of ten then, we keep its digits.
        return DecimalText.Write(shown == 0 ? exact : shown);
    }

    /// <summary>The section for a value, and whether its sign is left to the section's own marks.</summary>
    private (FormatSection? Section, bool IsAbsolute) SectionFor(double value)
    {
        if (Array.Exists(sections, static section => section.Condition is not null))
        {
            var at = Array.FindIndex(sections, section => section.Condition is not { } condition || condition.Holds(value));
            return at < 0 ? (null, false) : (sections[at], at > 0 && value < 0 && sections[at].Condition is null);
        }

        var numeric = sections.Where(static section => !section.IsText).ToArray();
        return numeric.Length switch
        {
            0 => (null, false),
            1 => (numeric[0], false),
            _ => value < 0 ? (numeric[1], true) : value == 0 && numeric.Length > 2 ? (numeric[2], false) : (numeric[0], false),
        };
    }
}
