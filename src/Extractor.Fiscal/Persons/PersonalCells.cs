namespace Extractor.Fiscal.Persons;

/// <summary>
/// Personal data in a cell. What one engine read as a telephone number another may have misread, so that the text that counts does not look
/// like one; and a number may be broken by the end of a line. Whatever shows personal data in any of these decides for all of the cell.
/// </summary>
internal static class PersonalCells
{
    /// <summary>Whether any of the texts of a cell has personal data: what is printed, the same on one line, what engines read.</summary>
    public static bool NamePersons(IEnumerable<string> texts) => texts.Any(PersonalFields.AreIn);

    /// <summary>
    /// What is shown of a cell that names persons: its text without personal data; where these stand in another of its texts only, nothing but the
    /// length, for it is not known which characters are theirs.
    /// </summary>
    public static string Shown(string raw) => PersonalFields.LeaveOut(raw) is var rest && !ReferenceEquals(rest, raw)
        ? rest
        : string.Create(raw.Length, raw, static (shown, text) =>
        {
            for (var at = 0; at < shown.Length; at++)
            {
                shown[at] = char.IsWhiteSpace(text[at]) ? text[at] : '*';
            }
        });
}
