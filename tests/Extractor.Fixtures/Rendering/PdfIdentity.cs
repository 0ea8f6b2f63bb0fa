using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Fixtures.Rendering;

/// <summary>
/// Sets dates and file identifiers of a PDF to fixed values of the same length, so that no offset in the file moves and
/// the same renderer gives the same bytes on any day.
/// </summary>
internal static class PdfIdentity
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly Regex Date = new(@"(?<=/(?:CreationDate|ModDate)\s*\(D:)[0-9+\-'Z]+(?=\))", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex Identifier = new(@"/ID\s*\[\s*<[0-9A-F]{32}>\s*<[0-9A-F]{32}>\s*\]|/DocChecksum\s*/[0-9A-F]{32}", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex HexadecimalNumber = new("[0-9A-F]{32}", RegexOptions.CultureInvariant, Limit);

    public static byte[] Fix(byte[] pdf)
    {
        string dated = Date.Replace(Encoding.Latin1.GetString(pdf), static match => Moment(match.Value));
        return Encoding.Latin1.GetBytes(Identifier.Replace(dated, static match => HexadecimalNumber.Replace(match.Value, new string('0', 32))));
    }

    // Every digit of the zone becomes 0; its signs stay.
    private static string Moment(string printed)
    {
        const string Fixed = "19800101000000";
        return printed.Length <= Fixed.Length
            ? Fixed[..printed.Length]
            : Fixed + string.Concat(printed[Fixed.Length..].Select(static letter => char.IsAsciiDigit(letter) ? '0' : letter));
    }
}
