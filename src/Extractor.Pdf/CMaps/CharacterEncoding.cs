using Extractor.Pdf.Filters;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.CMaps;

/// <summary>The encoding of a composite font: cuts strings into codes and maps codes to CIDs and, where it can, to text.</summary>
internal abstract class CharacterEncoding
{
    // The largest predefined one has half a megabyte.
    private const int LargestMap = 8 << 20;

    public bool IsVertical { get; protected init; }

    /// <summary>Whether the encoding was not known and had to be guessed.</summary>
    public bool IsGuessed { get; protected init; }

    /// <summary>The length of the code at the start of a non-empty string; never more than the string has.</summary>
    public abstract int CodeLength(ReadOnlySpan<byte> codes);

    /// <summary>The CID of a code; -1 if not known.</summary>
    public abstract int Cid(int code, int length);

    /// <summary>The text of a code; null if the encoding does not say.</summary>
    public virtual string? Text(int code, int length) => null;

    public static CharacterEncoding Of(PdfObject? value, ObjectTable objects)
    {
        switch (objects.Resolve(value))
        {
            case PdfStream stream:
                var baseName = objects.Name(stream.Dictionary["UseCMap"]);
                return EmbeddedEncoding.Read(
                    StreamDecoder.Decode(stream, objects, Math.Min(LargestMap, objects.Options.MaximumStreamBytes)).Bytes.Span,
                    objects.Integer(stream.Dictionary["WMode"]) == 1,
                    baseName);
            case PdfName name:
                return Named(name.Value);
            default:
                return new IdentityEncoding(isVertical: false, isGuessed: true);
        }
    }

    /// <summary>A predefined encoding (ISO 32000-1, 9.7.5.2); unknown names are taken for two-byte codes.</summary>
    public static CharacterEncoding Named(string name)
    {
        var vertical = name.EndsWith("-V", StringComparison.Ordinal) || name == "V";
        if (name.StartsWith("Identity", StringComparison.Ordinal))
        {
            return new IdentityEncoding(vertical, isGuessed: false);
        }

        if (name.StartsWith("Uni", StringComparison.Ordinal))
        {
            return new UnicodeEncoding(vertical, isUtf16: name.Contains("UTF16", StringComparison.Ordinal));
        }

        return CodePageOf(name) is { } codePage
            ? new CodePageEncoding(vertical, codePage, isProportional: name.StartsWith("GBKp", StringComparison.Ordinal))
            : new IdentityEncoding(vertical, isGuessed: true);
    }

    private static int? CodePageOf(string name) => name switch
    {
        _ when name.StartsWith("GB", StringComparison.Ordinal) => CodePages.Gb18030,
        _ when name.StartsWith("B5", StringComparison.Ordinal) || name.StartsWith("ETen", StringComparison.Ordinal) => CodePages.Big5,
        _ when name.Contains("RKSJ", StringComparison.Ordinal) => CodePages.ShiftJis,
        _ when name.StartsWith("KSC", StringComparison.Ordinal) => CodePages.Korean,
        _ => null,
    };
}
