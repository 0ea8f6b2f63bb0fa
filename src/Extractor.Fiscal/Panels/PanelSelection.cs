namespace Extractor.Fiscal.Panels;

/// <summary>Which lines of a panel are shown. They are chosen last: a flag may come from a year that is not shown.</summary>
/// <param name="Code">The beginning of the classification code, as printed or as the series goes on; or null.</param>
/// <param name="Measure">The measure or the subject of the column, or the beginning of one up to a point; or null.</param>
/// <param name="From">The first year, or null.</param>
/// <param name="To">The last year, or null.</param>
public sealed record PanelSelection(string? Code, string? Measure, int? From, int? To)
{
    /// <summary>Whether a line is asked for.</summary>
    public bool Takes(PanelLine line) => TakesYear(line.Meaning.Year) && TakesCode(line) && TakesMeasure(line);

    /// <summary>Whether a flag is asked for: by its line, or by its report where it has none.</summary>
    public bool Takes(PanelFlag flag) => flag.Line is { } line ? Takes(line) : Code is null && Measure is null && TakesYear(flag.Report.Year);

    private bool TakesYear(int? year) => (From is null || year >= From) && (To is null || year <= To);

    private bool TakesCode(PanelLine line) => Code is null
        || (line.Scheme is not null && (line.Amount.Code!.StartsWith(Code, StringComparison.Ordinal) || line.SeriesCode!.StartsWith(Code, StringComparison.Ordinal)));

    private bool TakesMeasure(PanelLine line) => Measure is null || Is(line.Amount.Measure) || Is(line.Meaning.Subject);

    private bool Is(string? name) =>
        name == Measure || (name is not null && name.Length > Measure!.Length && name[Measure.Length] == '.' && name.StartsWith(Measure, StringComparison.Ordinal));
}
