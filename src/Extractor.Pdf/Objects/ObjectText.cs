using System.Globalization;
using System.Text;

namespace Extractor.Pdf.Objects;

/// <summary>An object as text in the syntax of PDF, for looking at it. Strings are hexadecimal; references are not followed.</summary>
internal static class ObjectText
{
    private const int LongestString = 256;

    public static string Of(PdfObject value)
    {
        var text = new StringBuilder();

        // Objects and the words between them, the next one on top.
        Stack<object> waiting = new([value]);
        while (waiting.TryPop(out var next))
        {
            switch (next)
            {
                case PdfArray array:
                    waiting.Push("]");
                    for (var i = array.Count - 1; i >= 0; i--)
                    {
                        waiting.Push(" ");
                        waiting.Push(array.Items[i]);
                    }

                    text.Append("[ ");
                    break;
                case PdfDictionary dictionary:
                    PushEntries(dictionary, waiting);
                    text.Append("<< ");
                    break;
                case PdfStream stream:
                    waiting.Push(string.Create(CultureInfo.InvariantCulture, $"stream of {stream.Encoded.Length} bytes"));
                    waiting.Push(" ");
                    waiting.Push(stream.Dictionary);
                    break;
                default:
                    text.Append(Simple(next));
                    break;
            }
        }

        return text.ToString();
    }

    private static void PushEntries(PdfDictionary dictionary, Stack<object> waiting)
    {
        waiting.Push(">>");
        foreach (var key in dictionary.Keys.OrderDescending(StringComparer.Ordinal))
        {
            waiting.Push(" ");
            waiting.Push(dictionary[key]!);
            waiting.Push($"/{key} ");
        }
    }

    private static string Simple(object value) => value switch
    {
        string word => word,
        PdfName name => $"/{name.Value}",
        PdfNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PdfReference reference => string.Create(CultureInfo.InvariantCulture, $"{reference.Number} 0 R"),
        PdfString bytes => $"<{Convert.ToHexString(bytes.Bytes[..Math.Min(bytes.Bytes.Length, LongestString)])}{(bytes.Bytes.Length > LongestString ? "…" : "")}>",
        PdfBoolean boolean => boolean == PdfBoolean.True ? "true" : "false",
        _ => "null",
    };
}
