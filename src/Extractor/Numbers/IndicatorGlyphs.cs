namespace Extractor.Numbers;

/// <summary>Signs of comparison as recognition and markup leave them in the values of indicators.</summary>
internal static class IndicatorGlyphs
{
    /// <summary>Turns <c>$\geq 80\%$</c> into its signs, place for place.</summary>
    public static void BlankMarkup(Span<char> folded)
    {
        if (!folded.Contains('\\'))
        {
            return;
        }

        Command(folded, "\\geq", '≥');
        Command(folded, "\\leq", '≤');
        Command(folded, "\\ge", '≥');
        Command(folded, "\\le", '≤');
        folded.Replace('$', ' ');
        folded.Replace('\\', ' ');
    }

    /// <summary>
    /// Puts right the signs that are misread for a comparison. 》 and » are ≥ only before a digit and outside a title (《…》4次 is a title);
    /// € is ≤ only before a percentage: €2 could be money.
    /// </summary>
    /// <returns>Whether anything was put right.</returns>
    public static bool Repair(Span<char> folded)
    {
        var repaired = false;
        var open = 0;
        for (var at = 0; at < folded.Length; at++)
        {
            open += folded[at] == '《' ? 1 : 0;
            var sign = folded[at] switch
            {
                '》' when open > 0 => '\0',
                '》' or '»' or '≫' when DigitFollows(folded, at + 1) => '≥',
                '≪' or '«' when DigitFollows(folded, at + 1) => '≤',
                '€' when DigitFollows(folded, at + 1) && folded[at..].Contains('%') => '≤',
                _ => '\0',
            };
            open -= folded[at] == '》' && open > 0 ? 1 : 0;
            if (sign != '\0')
            {
                folded[at] = sign;
                repaired = true;
            }
        }

        return repaired;
    }

    private static void Command(Span<char> folded, string command, char sign)
    {
        var at = ((ReadOnlySpan<char>)folded).IndexOf(command);
        if (at >= 0)
        {
            folded.Slice(at, command.Length).Fill(' ');
            folded[at] = sign;
        }
    }

    private static bool DigitFollows(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && char.IsWhiteSpace(folded[at]))
        {
            at++;
        }

        return at < folded.Length && char.IsAsciiDigit(folded[at]);
    }
}
