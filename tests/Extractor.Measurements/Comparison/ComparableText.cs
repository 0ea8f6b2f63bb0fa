using System.Text;

namespace Extractor.Measurements.Comparison;

/// <summary>The form in which characters are compared: NFKC, without blanks and without characters that show nothing.</summary>
internal static class ComparableText
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal);

    public static string Of(string text)
    {
        if (!Known.TryGetValue(text, out var form))
        {
            form = string.Concat(Normal(text).EnumerateRunes().Where(IsInk));
            Known[text] = form;
        }

        return form;
    }

    private static string Normal(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // A surrogate alone has no normal form.
            return text;
        }
    }

    private static bool IsInk(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && rune.Value is not (0xAD or 0x200B or 0x200C or 0x200D or 0x2060 or 0xFEFF);
}
