using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Recognition;

/// <summary>A form that stands in the body of a report, with or without a grid.</summary>
/// <param name="Form">The form.</param>
/// <param name="Title">The printed title.</param>
/// <param name="TitleScore">How well the title matches.</param>
/// <param name="TitleLine">The line of the title, or null when it stands in the grid or nowhere.</param>
/// <param name="Grid">The grid, or null.</param>
/// <param name="Columns">The meaning of its columns, or null without a grid.</param>
/// <param name="WithoutGrid">What became of a form without a grid.</param>
/// <param name="Caption">Texts between title and grid and in the leading rows of the grid.</param>
/// <param name="Notes">The lines of the notes below.</param>
internal sealed record FormOccurrence(
    FormDefinition Form,
    string Title,
    decimal TitleScore,
    DocumentLine? TitleLine,
    FormGrid? Grid,
    ColumnAssignment? Columns,
    FormStatus WithoutGrid,
    ImmutableArray<string> Caption,
    ImmutableArray<DocumentLine> Notes)
{
    /// <summary>The grids of further pages that repeat title and header.</summary>
    public ImmutableArray<FormGrid> Continuations { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>All grids in reading order.</summary>
    public ImmutableArray<FormGrid> Grids => Grid is null ? [] : [Grid, .. Continuations];

    /// <summary>
    /// The occurrence with the running headers of its page, or of its section where there are no pages, as part of its caption: a form
    /// number or unit line that stands at one place of every page looks like one.
    /// </summary>
    public FormOccurrence WithRunningHeaders(ImmutableArray<CaptionLine> furniture)
    {
        var place = Grid?.Table.Location ?? TitleLine?.Location;
        if (furniture.IsEmpty || place is null)
        {
            return this;
        }

        var section = place.Page is null ? furniture.Where(line => line.Location.Line <= place.Line).Max(static line => line.Location.Line) : null;
        return place.Page is null && section is null ? this : this with
        {
            Caption = Caption.AddRange(furniture.Where(line => line.Location.Page == place.Page && (section is null || line.Location.Line == section)).Select(line => line.Text)),
        };
    }
}

/// <summary>What was found in the body.</summary>
/// <param name="Forms">The forms in the order of the document.</param>
/// <param name="UnrecognisedTables">Tables that are no known form.</param>
internal sealed record FoundForms(ImmutableArray<FormOccurrence> Forms, int UnrecognisedTables);
