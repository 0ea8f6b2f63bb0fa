using System.Xml;

namespace Extractor.Sources.Word;

/// <summary>The namespaces of WordprocessingML (ISO/IEC 29500-1, transitional and strict) and how values stand in it.</summary>
internal static class WordNames
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string StrictMathematics = "http://purl.oclc.org/ooxml/officeDocument/math";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string StrictChart = "http://purl.oclc.org/ooxml/drawingml/chart";
    private const string NewChart = "http://schemas.microsoft.com/office/drawing/2014/chartex";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const string StrictPicture = "http://purl.oclc.org/ooxml/drawingml/picture";
    private const string Vml = "urn:schemas-microsoft-com:vml";

    /// <summary>Whether the element is one of WordprocessingML.</summary>
    internal static bool IsWord(XmlReader reader) => reader.NamespaceURI is Transitional or Strict;

    /// <summary>Whether the element is one of a formula.</summary>
    internal static bool IsMathematics(XmlReader reader) => reader.NamespaceURI is Mathematics or StrictMathematics;

    /// <summary>Whether the element chooses between forms of the same content.</summary>
    internal static bool IsCompatibility(XmlReader reader) => reader.NamespaceURI is Compatibility;

    /// <summary>Whether the element refers to a chart of one of the kinds that came with Office 2016, such as a treemap.</summary>
    internal static bool IsNewChart(XmlReader reader) => (reader.LocalName, reader.NamespaceURI) is ("chart", NewChart);

    /// <summary>Whether the element refers to a chart.</summary>
    internal static bool IsChart(XmlReader reader) => (reader.LocalName, reader.NamespaceURI) is ("chart", Chart or StrictChart);

    /// <summary>Whether the element is one of the language of charts.</summary>
    internal static bool IsOfChart(XmlReader reader) => reader.NamespaceURI is Chart or StrictChart;

    /// <summary>The relationship that the element names, or null.</summary>
    internal static string? Relationship(XmlReader reader) => reader.GetAttribute("id", Relationships) ?? reader.GetAttribute("id", StrictRelationships);

    /// <summary>Whether the element is a picture, in the drawing language of today or of old.</summary>
    internal static bool IsPicture(XmlReader reader) => (reader.LocalName, reader.NamespaceURI) is ("pic", Picture or StrictPicture) or ("imagedata", Vml);

    /// <summary>The value of <c>w:val</c>, or null.</summary>
    internal static string? Value(XmlReader reader) => Attribute(reader, "val");

    /// <summary>An attribute of the element in the element's own namespace, or null.</summary>
    internal static string? Attribute(XmlReader reader, string name) =>
        reader.GetAttribute(name, Transitional) ?? reader.GetAttribute(name, Strict);

    /// <summary>A whole number of <c>w:val</c>, or null.</summary>
    internal static int? Number(XmlReader reader) => int.TryParse(Value(reader), out var number) ? number : null;

    /// <summary>Whether an on-off element is on: it is unless its value says otherwise.</summary>
    internal static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");
}
