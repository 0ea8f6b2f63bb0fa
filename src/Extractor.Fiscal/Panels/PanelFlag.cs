using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Panels;

/// <summary>What a panel says of a figure, a code or a report.</summary>
public enum PanelFlagKind
{
    /// <summary>A later report gives another figure for the same year and phase than the report of that year.</summary>
    Restated,

    /// <summary>The digits are those of the figure that it is compared with, and the point stands elsewhere.</summary>
    ShiftedDigits,

    /// <summary>Most figures of a form are about a hundred, a thousand or ten thousand times those of the form it is compared with.</summary>
    UnitJump,

    /// <summary>Ten times or more, or a tenth or less, of the figure of the year before.</summary>
    Jump,

    /// <summary>A hundred times or more, or a hundredth or less, of another year or phase in the same row.</summary>
    ColumnJump,

    /// <summary>The code has another name than before, and the list of changes explains it.</summary>
    CodeRenamed,

    /// <summary>The code has another name than before, and nothing explains it.</summary>
    CodeNameChanged,

    /// <summary>The code was moved or merged by the list of changes; the series goes on, or ends, under another.</summary>
    CodeMoved,

    /// <summary>Several documents have the same form for the same issuer, year and kind; one was chosen.</summary>
    Duplicate,

    /// <summary>The issuer has reports of this kind before and after a year, and none of the year.</summary>
    YearMissing,
}

/// <summary>A flag of a panel.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Severity">How much it matters: high for what is almost surely an error, info for what only explains.</param>
/// <param name="Report">The report that it is about: of the flagged line, or the one that was not chosen.</param>
/// <param name="Other">The report that it is compared with, or null.</param>
/// <param name="Line">The flagged line, or null of a report as a whole.</param>
/// <param name="Against">The line that it is compared with, or null.</param>
/// <param name="Power">The power of ten between the two, or null: 4 where the flagged figure is about 10,000 times the other.</param>
/// <param name="Message">What it means, with both figures and where they come from.</param>
public sealed record PanelFlag(
    PanelFlagKind Kind, FindingSeverity Severity, PanelReport Report, PanelReport? Other, PanelLine? Line, PanelLine? Against, int? Power, BilingualText Message);
