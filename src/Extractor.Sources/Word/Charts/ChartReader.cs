using System.Globalization;
using System.Text;
using System.Xml;
using Extractor.Sources.Spreadsheets;

namespace Extractor.Sources.Word.Charts;

/// <summary>
/// Reads the part of a chart (ISO/IEC 29500-1, 21.2): its title, and of each series the name, the categories and the figures that the
/// program kept when it drew the chart last. The workbook behind it, which may say something else by now, is not opened.
/// </summary>
internal sealed class ChartReader
{
    private const int TitleDepth = 2;

    private const int LongestTitle = 1000;

    private readonly List<ChartSeries> series = [];
    private readonly StringBuilder title = new();
    private int left;
    private ChartSeries? open;
    private int openDepth;
    private string role = string.Empty;
    private SortedDictionary<int, ChartValue>? points;
    private NumberFormat format = NumberFormat.General;
    private NumberFormat? ownFormat;
    private int point;
    private bool isNumeric;
    private bool isInTitle;
    private bool since1904;

    /// <summary>Reads a chart.</summary>
    /// <param name="reader">Its part.</param>
    /// <param name="budget">Points that may be read.</param>
    internal ChartReader(XmlReader reader, int budget)
    {
        left = budget;
        while (left > 0 && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Enter(reader);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                Leave(reader);
            }
        }
    }

    /// <summary>The title, its lines joined by line breaks; null when the chart has none.</summary>
    internal string? Title => title.ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The series that have figures, in the order of the file.</summary>
    internal IReadOnlyList<ChartSeries> Series => series;

    /// <summary>Points of the budget that are left; none when the chart was cut off.</summary>
    internal int Left => left;

    private void Enter(XmlReader reader)
    {
        var isChart = WordNames.IsOfChart(reader);
        switch (reader.LocalName)
        {
            case "title" when isChart && reader.Depth == TitleDepth && !reader.IsEmptyElement:
                isInTitle = true;
                break;
            case "t" or "v" when isInTitle && reader.Depth > TitleDepth:
                Append(ReadText(reader));
                break;
            case "date1904" when isChart:
                since1904 = reader.GetAttribute("val") is not ("0" or "false");
                break;
            case "ser" when isChart && open is null && !reader.IsEmptyElement:
                open = new ChartSeries();
                openDepth = reader.Depth;
                break;
            default:
                if (open is not null && isChart)
                {
                    EnterSeries(reader, open);
                }

                break;
        }
    }

    private void EnterSeries(XmlReader reader, ChartSeries owner)
    {
        if (reader.Depth == openDepth + 1)
        {
            role = reader.LocalName;
            points = null;
            format = NumberFormat.General;
            return;
        }

        switch (reader.LocalName)
        {
            case "strCache" or "strLit" or "numCache" or "numLit" or "multiLvlStrCache":
                isNumeric = reader.LocalName is "numCache" or "numLit";
                points = role switch
                {
                    "val" or "yVal" => owner.Values,
                    "bubbleSize" => owner.Sizes,
                    "cat" or "xVal" when reader.LocalName != "multiLvlStrCache" => NewLevel(owner),
                    _ => null,
                };
                break;
            case "lvl" when role == "cat":
                points = NewLevel(owner);
                break;
            case "formatCode":
                format = NumberFormat.Of(ReadText(reader));
                break;
            case "pt":
                point = int.TryParse(reader.GetAttribute("idx"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
                ownFormat = reader.GetAttribute("formatCode") is { } code ? NumberFormat.Of(code) : null;
                break;
            case "v":
                Take(ReadText(reader), owner);
                break;
        }
    }

    private SortedDictionary<int, ChartValue> NewLevel(ChartSeries owner)
    {
        left--;
        owner.Categories.Add([]);
        return owner.Categories[^1];
    }

    private void Take(string text, ChartSeries owner)
    {
        if (role == "tx")
        {
            owner.Name = owner.Name.Length == 0 ? text : $"{owner.Name} {text}";
            left--;
        }
        else if (points is not null && point >= 0 && points.TryAdd(point, ValueOf(text)))
        {
            left--;
        }
    }

    private ChartValue ValueOf(string text)
    {
        if (!isNumeric || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new ChartValue(text, null);
        }

        var shown = ShownNumber.Of(0, 0, number, ownFormat ?? format, since1904);
        return new ChartValue(shown.Text, shown.Stored);
    }

    private void Leave(XmlReader reader)
    {
        if (isInTitle && reader.Depth == TitleDepth)
        {
            isInTitle = false;
        }
        else if (isInTitle && reader.LocalName == "p")
        {
            Append("\n");
        }
        else if (open is not null && reader.Depth == openDepth)
        {
            Close(open);
            open = null;
        }
    }

    private void Close(ChartSeries owner)
    {
        if (owner.Values.Count == 0)
        {
            return;
        }

        series.Add(owner);
        if (owner.Sizes.Count > 0)
        {
            series.Add(new ChartSeries { Name = owner.Name, Values = owner.Sizes });
        }
    }

    private void Append(string text)
    {
        if (title.Length + text.Length <= LongestTitle)
        {
            title.Append(text);
        }
    }

    /// <summary>The text directly inside the element, which the reader then stands on the last piece of.</summary>
    private static string ReadText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        return reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace ? reader.Value : string.Empty;
    }
}
