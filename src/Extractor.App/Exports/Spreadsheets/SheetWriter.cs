using System.Globalization;
using System.Xml;

namespace Extractor.App.Exports.Spreadsheets;

/// <summary>
/// One sheet, written row by row. Texts stand in their cells and in no shared list, so that the memory does not grow with them; a cell that holds
/// text is never a formula. The first row stays in view.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = Terminal.Utf8, CloseOutput = true };
    private readonly XmlWriter xml;
    private string row = string.Empty;

    internal SheetWriter(Stream output)
    {
        xml = XmlWriter.Create(output, Settings);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", WorkbookParts.Namespace);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("sheetData", WorkbookParts.Namespace);
    }

    /// <summary>How many rows were begun.</summary>
    internal int Rows { get; private set; }

    /// <summary>How many texts were longer than a cell can hold.</summary>
    internal int CutTexts { get; private set; }

    internal void BeginRow()
    {
        row = (++Rows).ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row", WorkbookParts.Namespace);
        xml.WriteAttributeString("r", row);
    }

    internal void EndRow() => xml.WriteEndElement();

    /// <summary>A number in the notation of XML: digits, a point, a minus.</summary>
    internal void Number(int column, string number, CellStyle style)
    {
        BeginCell(column, style);
        xml.WriteElementString("v", WorkbookParts.Namespace, number);
        xml.WriteEndElement();
    }

    internal void Boolean(int column, bool value)
    {
        BeginCell(column, CellStyle.General);
        xml.WriteAttributeString("t", "b");
        xml.WriteElementString("v", WorkbookParts.Namespace, value ? "1" : "0");
        xml.WriteEndElement();
    }

    internal void Text(int column, string text, CellStyle style)
    {
        var fitting = SheetText.Fitting(text);
        CutTexts += fitting.Length < text.Length ? 1 : 0;
        BeginCell(column, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", WorkbookParts.Namespace);
        xml.WriteStartElement("t", WorkbookParts.Namespace);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(SheetText.Escaped(fitting));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        xml.WriteEndDocument();
        xml.Dispose();
    }

    /// <summary>The letters of a 0-based column: A, Z, AA.</summary>
    internal static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private void BeginCell(int column, CellStyle style)
    {
        xml.WriteStartElement("c", WorkbookParts.Namespace);
        xml.WriteAttributeString("r", Letters(column) + row);
        if (style != CellStyle.General)
        {
            xml.WriteAttributeString("s", ((int)style).ToString(CultureInfo.InvariantCulture));
        }
    }
}
