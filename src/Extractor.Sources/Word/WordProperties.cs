using System.Xml;

namespace Extractor.Sources.Word;

/// <summary>Takes from properties what changes the printed text or the grid; the rest of them is looks.</summary>
internal static class WordProperties
{
    /// <summary>Applies one property element to the frame that owns the properties. False: nothing inside it matters.</summary>
    internal static bool Apply(XmlReader reader, WordFrame? owner)
    {
        switch (owner, reader.LocalName)
        {
            case (ParagraphFrame paragraph, "pStyle"):
                paragraph.Style = WordNames.Value(reader);
                break;
            case (ParagraphFrame paragraph, "outlineLvl"):
                paragraph.Outline = WordStyles.LevelOfOutline(WordNames.Number(reader));
                break;
            case (ParagraphFrame, "numPr" or "rPr"):
                return true; // The numbering, and the properties of the paragraph mark.
            case (ParagraphFrame paragraph, "numId"):
                paragraph.List = WordNames.Number(reader);
                break;
            case (ParagraphFrame paragraph, "ilvl"):
                paragraph.ListLevel = WordNames.Number(reader);
                break;
            case (ParagraphFrame paragraph, "vanish"):
                paragraph.IsMarkHidden = WordNames.IsOn(reader);
                break;
            case (ParagraphFrame paragraph, "del" or "moveFrom"):
                paragraph.IsMarkDeleted = true;
                break;
            case (RunFrame run, "vanish"):
                run.IsHidden = WordNames.IsOn(reader);
                break;
            case (RowFrame row, "gridBefore"):
                row.Row.Leave(WordNames.Number(reader) ?? 0);
                break;
            case (RowFrame row, "gridAfter"):
                row.LeaveAfter = WordNames.Number(reader) ?? 0;
                break;
            case (RowFrame row, "del"):
                row.Row.IsDeleted = true;
                break;
            case (CellFrame cell, "gridSpan"):
                cell.Span = Math.Max(1, WordNames.Number(reader) ?? 1);
                break;
            case (CellFrame cell, "vMerge"):
                cell.Merge = WordNames.Value(reader) == "restart" ? VerticalMerge.Restart : VerticalMerge.Continue;
                break;
            case (CellFrame cell, "hMerge"):
                cell.ContinuesLeft = WordNames.Value(reader) != "restart";
                break;
        }

        return false;
    }
}
