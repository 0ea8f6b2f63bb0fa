using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Fixtures.Rendering;

/// <summary>Sets the dates of a PDF to a fixed moment of the same length, so that no offset in the file moves.</summary>
internal static class PdfDates
{
    private static readonly Regex Date = new(@"(?<=/(?:CreationDate|ModDate)\s*\(D:)[0-9+\-'Z]+(?=\))", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    public static byte[] Fix(byte[] pdf)
        => Encoding.Latin1.GetBytes(Date.Replace(Encoding.Latin1.GetString(pdf), static match => Moment(match.Value)));

    private static string Moment(string printed)
    {
        const string Fixed = "19800101000000+00'00'";
        return printed.Length <= 14 ? Fixed[..printed.Length] : Fixed[..14] + ZoneOf(printed);
    }

    // Every digit of the zone becomes 0; its signs stay.
    private static string ZoneOf(string printed) => string.Concat(printed[14..].Select(static letter => char.IsAsciiDigit(letter) ? '0' : letter));
}
