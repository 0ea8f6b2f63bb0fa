using Extractor.Pdf.Filters;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.CMaps;

/// <summary>The encoding of a composite font: cuts strings into codes and maps codes to CIDs and, where it can, to text.</summary>
internal abstract class CharacterEncoding
{
    // The largest predefined one has half a megabyte.
    private const int LargestMap = 8 << 20;

    // Real ones stand on one predefined map.
    private const int DeepestNesting = 4;

    public bool IsVertical { get; protected init; }

    /// <summary>Whether the encoding was not known and had to be guessed.</summary>
    public bool IsGuessed { get; protected init; }

    /// <summary>The length of the code at the start of a non-empty string; never more than the string has.</summary>
    public abstract int CodeLength(ReadOnlySpan<byte> codes);

    /// <summary>The CID of a code; 0 if it has none.</summary>
    public abstract int Cid(int code, int length);

    /// <summary>The text of a code; null if the encoding does not say.</summary>
    public virtual string? Text(int code, int length) => null;

    public static CharacterEncoding Of(PdfObject? value, ObjectTable objects) => Of(value, objects, 0);

    /// <summary>A predefined encoding (ISO 32000-1, 9.7.5.2); unknown names are taken for two-byte codes.</summary>
    public static CharacterEncoding Named(string name)
    {
        if (PredefinedEncoding.Find(name) is { } predefined)
        {
            return predefined;
        }

        return new IdentityEncoding(
            name.EndsWith("-V", StringComparison.Ordinal), isGuessed: !name.StartsWith("Identity", StringComparison.Ordinal));
    }

    // Depth counts the CMaps standing on each other.
    private static CharacterEncoding Of(PdfObject? value, ObjectTable objects, int depth)
    {
        switch (objects.Resolve(value))
        {
            case PdfStream stream:
                var below = stream.Dictionary.Has("UseCMap") && depth < DeepestNesting
                    ? Of(stream.Dictionary["UseCMap"], objects, depth + 1)
                    : null;
                return EmbeddedEncoding.Read(
                    StreamDecoder.Decode(stream, objects, Math.Min(LargestMap, objects.Options.MaximumStreamBytes)).Bytes.Span,
                    objects.Integer(stream.Dictionary["WMode"]) == 1,
                    below);
            case PdfName name:
                return Named(name.Value);
            default:
                return new IdentityEncoding(isVertical: false, isGuessed: true);
        }
    }
}
