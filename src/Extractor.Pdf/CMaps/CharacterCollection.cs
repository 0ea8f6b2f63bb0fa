using System.Text;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.CMaps;

/// <summary>One of Adobe's character collections whose CIDs have a known text (ISO 32000-1, 9.7.3 and 9.10.2).</summary>
internal sealed class CharacterCollection
{
    private static readonly CharacterCollection SimplifiedChinese = new("Adobe-GB1-UCS2");
    private static readonly CharacterCollection TraditionalChinese = new("Adobe-CNS1-UCS2");
    private static readonly CharacterCollection Japanese = new("Adobe-Japan1-UCS2");
    private static readonly CharacterCollection Korean = new("Adobe-Korea1-UCS2");

    private readonly string mapName;

    private CharacterCollection(string mapName) => this.mapName = mapName;

    /// <summary>The collection a CIDFont's CIDSystemInfo names; null for any other, such as Identity.</summary>
    public static CharacterCollection? Of(PdfObject? systemInfo, ObjectTable objects) =>
        objects.Dictionary(systemInfo) is { } info && objects.Resolve(info["Ordering"]) is PdfString ordering
        && objects.Resolve(info["Registry"]) is PdfString registry && registry.Bytes.SequenceEqual("Adobe"u8)
            ? OfOrdering(Encoding.Latin1.GetString(ordering.Bytes))
            : null;

    /// <summary>The collection whose CIDs a predefined CMap gives.</summary>
    public static CharacterCollection OfEncoding(string name) => name switch
    {
        _ when name.StartsWith("GB", StringComparison.Ordinal) || name.StartsWith("UniGB", StringComparison.Ordinal) => SimplifiedChinese,
        _ when name.StartsWith("KSC", StringComparison.Ordinal) || name.StartsWith("UniKS", StringComparison.Ordinal) => Korean,
        _ when name.Contains("B5", StringComparison.Ordinal) || name.Contains("CNS", StringComparison.Ordinal) => TraditionalChinese,
        _ => Japanese,
    };

    /// <summary>The text of a CID; null if the collection has none for it.</summary>
    public string? Text(int cid)
    {
        if (cid <= 0 || PredefinedMaps.Find(mapName) is not { } map)
        {
            return null;
        }

        return map.Find((uint)cid) is { } scalar ? CharacterText.Of(scalar) : map.FindLongText((uint)cid);
    }

    private static CharacterCollection? OfOrdering(string ordering) => ordering switch
    {
        "GB1" => SimplifiedChinese,
        "CNS1" => TraditionalChinese,
        "Japan1" => Japanese,
        "Korea1" => Korean,
        _ => null,
    };
}
