using System.Globalization;

namespace Extractor.Measurements.Facts;

/// <summary>One figure of an answer key, or one that was reported.</summary>
/// <param name="Place">The line, or <c>p</c> and the page.</param>
/// <param name="Family">The family, for reading only.</param>
/// <param name="Value">Yuan, percent or a count.</param>
/// <param name="Unit"><c>CNY</c>, <c>percent</c> or what is counted.</param>
/// <param name="Raw">A few printed characters.</param>
internal sealed record FactKeyFigure(string Place, string Family, decimal Value, string Unit, string Raw)
{
    /// <summary>What is compared: everything that a reader of the key wrote down by counting or copying.</summary>
    public (string Place, decimal Value, string Unit) Identity => (Place, Value, Unit);
}

/// <summary>
/// An answer key: <c>line family value unit period basis direction raw</c>, separated by tabs, a figure a line, named after the report that
/// it is about: <c>S1.tsv</c> for the seed <c>001_…txt</c>, <c>005.tsv</c> for <c>005-….pdf</c>.
/// </summary>
internal static class FactKey
{
    /// <summary>The figures of a key file; empty lines and lines that begin with # are left out.</summary>
    public static IReadOnlyList<FactKeyFigure> Read(string file)
    {
        List<FactKeyFigure> figures = [];
        foreach (var line in File.ReadLines(file))
        {
            var fields = line.Split('\t');
            if (fields.Length >= 4 && !line.StartsWith('#')
                && decimal.TryParse(fields[2], NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            {
                figures.Add(new FactKeyFigure(fields[0].Trim(), fields[1], value, CommonUnit(fields[3].Trim()), fields.Length > 7 ? fields[7] : string.Empty));
            }
        }

        return figures;
    }

    /// <summary>Keys know fewer units than records: areas are counts.</summary>
    public static string CommonUnit(string unit) => unit is "square-meter" ? "count" : unit;

    /// <summary>The report of a key in one of some folders, or null.</summary>
    public static string? ReportOf(string keyFile, IEnumerable<string> folders)
    {
        var name = Path.GetFileNameWithoutExtension(keyFile);
        var prefix = name.StartsWith('S') ? $"00{name[1..]}_" : name + "-";
        return folders.SelectMany(folder => Directory.EnumerateFiles(folder, prefix + "*")).Order(StringComparer.Ordinal).FirstOrDefault();
    }
}
