using System.Globalization;

namespace Extractor.Numbers.Mentions;

/// <summary>Writes a decimal with all its digits, without exponent and without zeros at the end.</summary>
public static class ExactText
{
    /// <summary>The shortest exact text of a value.</summary>
    public static string Of(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
