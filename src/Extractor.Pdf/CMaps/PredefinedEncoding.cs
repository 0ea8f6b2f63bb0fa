using Extractor.Pdf.Fonts;

namespace Extractor.Pdf.CMaps;

/// <summary>A predefined CMap (ISO 32000-1, 9.7.5.2). The codes of the UCS2 and UTF16 ones are text themselves.</summary>
internal sealed class PredefinedEncoding : CharacterEncoding
{
    private readonly PredefinedMap map;
    private readonly CharacterCollection collection;
    private readonly bool isUnicode;

    private PredefinedEncoding(string name, PredefinedMap map)
    {
        this.map = map;
        collection = CharacterCollection.OfEncoding(name);
        isUnicode = name.StartsWith("Uni", StringComparison.Ordinal);
        IsVertical = name.EndsWith('V');
    }

    /// <summary>The encoding of that name; null if it is not a predefined one.</summary>
    public static PredefinedEncoding? Find(string name)
    {
        // The edition of 2004 differs in the forms of some 170 glyphs, not in their text or width.
        name = name.Replace("UniJIS2004-", "UniJIS-", StringComparison.Ordinal);
        return !name.StartsWith("Adobe-", StringComparison.Ordinal) && PredefinedMaps.Find(name) is { } map
            ? new PredefinedEncoding(name, map)
            : null;
    }

    public override int CodeLength(ReadOnlySpan<byte> codes) => map.CodeSpace.CodeLength(codes);

    public override int Cid(int code, int length) => map.Find((uint)code) ?? 0;

    public override string? Text(int code, int length) =>
        !isUnicode ? collection.Text(Cid(code, length))
        : length == 4 ? CharacterText.Of(Surrogates((uint)code >> 16, (uint)code & 0xFFFF))
        : CharacterText.Of(code);

    private static int Surrogates(uint high, uint low) =>
        (high & 0xFC00) == 0xD800 && (low & 0xFC00) == 0xDC00 ? char.ConvertToUtf32((char)high, (char)low) : 0;
}
