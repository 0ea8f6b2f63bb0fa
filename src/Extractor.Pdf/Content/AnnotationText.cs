using Extractor.Pdf.Objects;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Content;

/// <summary>The text of an annotation without an appearance, for which viewers make one (ISO 32000-1, 12.5.6.6 and 12.7.4.3).</summary>
/// <param name="Text">What is shown; lines are separated as the file has them.</param>
/// <param name="Area">The annotation's rectangle, in the page's user space, where <c>Top</c> is the smaller y.</param>
/// <param name="FontSize">Size in points; 0 if the viewer chooses.</param>
/// <param name="Alignment">0 left, 1 centred, 2 right.</param>
/// <param name="HasLines">Whether the text is broken into lines from the top on; else it is one line in the middle.</param>
internal readonly record struct AnnotationText(string Text, PdfRectangle Area, double FontSize, int Alignment, bool HasLines)
{
    // Real fields are a few levels deep.
    private const int DeepestField = 8;

    // A value longer than this fills no rectangle that anyone reads.
    private const int LongestText = 1 << 16;

    // Field flags (tables 221 and 228): bits 13 and 14.
    private const int Multiline = 1 << 12;
    private const int Password = 1 << 13;

    /// <summary>The text of a free text annotation or a text field; null for any other, and for passwords.</summary>
    public static AnnotationText? Of(PdfDictionary annotation, ObjectTable objects)
    {
        var corners = objects.Numbers(annotation["Rect"]);
        if (corners.Length < 4)
        {
            return null;
        }

        var area = PdfRectangle.Around(corners[0], corners[1], corners[2], corners[3]);
        var flags = objects.Integer(Inherited(annotation, "Ff", objects)) ?? 0;
        var (value, hasLines) = objects.Name(annotation["Subtype"]) switch
        {
            "FreeText" => (annotation["Contents"], true),
            "Widget" when objects.Name(Inherited(annotation, "FT", objects)) == "Tx" && (flags & Password) == 0 =>
                (Inherited(annotation, "V", objects), (flags & Multiline) != 0),
            _ => (null, false),
        };
        return area.Width > 0 && area.Height > 0 && objects.Resolve(value) is PdfString { Bytes.Length: > 0 and < LongestText } text
            ? new AnnotationText(
                TextString.Decode(text.Bytes), area, Size(Inherited(annotation, "DA", objects), objects),
                objects.Integer(Inherited(annotation, "Q", objects)) ?? 0, hasLines)
            : null;
    }

    // The entries of a field are those of its parents where it has none.
    private static PdfObject? Inherited(PdfDictionary field, string key, ObjectTable objects)
    {
        var level = field;
        for (var depth = 0; level is not null && depth < DeepestField; depth++, level = objects.Dictionary(level["Parent"]))
        {
            if (level.Has(key))
            {
                return level[key];
            }
        }

        return null;
    }

    // The default appearance holds content operators; the size is the number before Tf.
    private static double Size(PdfObject? appearance, ObjectTable objects)
    {
        double last = 0;
        var lexer = new Lexer(objects.Resolve(appearance) is PdfString text ? text.Bytes : default);
        while (lexer.Read() != TokenKind.End && !lexer.IsKeyword("Tf"u8))
        {
            last = lexer.Kind == TokenKind.Number ? lexer.Number : 0;
        }

        return lexer.IsKeyword("Tf"u8) ? last : 0;
    }
}
