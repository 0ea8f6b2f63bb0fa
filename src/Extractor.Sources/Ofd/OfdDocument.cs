using Extractor.Pdf;

namespace Extractor.Sources.Ofd;

/// <summary>One document of an OFD file (GB/T 33190, 7.5): what its pages share.</summary>
internal sealed class OfdDocument
{
    /// <summary>Fonts, drawing parameters, media and composite units.</summary>
    public required OfdResources Resources { get; init; }

    /// <summary>The areas of pages that say nothing of theirs; null if the document says nothing either.</summary>
    public OfdElement? PageArea { get; init; }

    /// <summary>Templates by their number: where each is drawn, and whether over the page.</summary>
    public required IReadOnlyDictionary<string, OfdTemplate> Templates { get; init; }

    /// <summary>Parts with annotations by the number of their page.</summary>
    public required ILookup<string, string> Annotations { get; init; }
}

/// <summary>A template page.</summary>
/// <param name="Part">The part that draws it.</param>
/// <param name="IsForeground">Whether it lies over the page where the page does not say.</param>
internal sealed record OfdTemplate(string Part, bool IsForeground);

/// <summary>A page as the document lists it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Id">Its number, to which annotations refer.</param>
/// <param name="Part">The part that draws it.</param>
internal sealed record OfdPage(OfdDocument Document, string Id, string Part);

/// <summary>The areas of a page (CT_PageArea), in millimetres.</summary>
/// <param name="Physical">The sheet; its corner is the origin.</param>
/// <param name="Shown">The part of it that is shown.</param>
internal readonly record struct OfdPageArea(PdfRectangle Physical, PdfRectangle Shown)
{
    private const double Largest = 100_000;

    /// <summary>A4, upright.</summary>
    public static OfdPageArea Usual { get; } = new(new PdfRectangle(0, 0, 210, 297), new PdfRectangle(0, 0, 210, 297));

    /// <summary>Reads areas; null if there is no usable sheet. An area to be shown that misses the sheet is a mistake and does not count.</summary>
    public static OfdPageArea? Of(OfdElement? element)
    {
        if (element is not { } areas || OfdNumbers.Box(areas.ChildRawText("PhysicalBox")) is not { Width: > 0 and < Largest, Height: > 0 and < Largest } sheet)
        {
            return null;
        }

        var shown = OfdNumbers.Box(areas.ChildRawText("ApplicationBox")) is { } box ? box.Intersect(sheet) : sheet;
        return new OfdPageArea(sheet, shown is { Width: > 0, Height: > 0 } ? shown : sheet);
    }
}
