using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;
using Extractor.Numbers;

namespace Extractor.Fiscal.Performance.Checks;

/// <summary>Amounts that a sentence names by the words before them: 本年度预算资金 35 万元.</summary>
internal static class TextAmounts
{
    private static readonly string[] Units = ["万元", "亿元", "元"];

    /// <summary>The amount right behind the first of the words that has one, or null.</summary>
    public static (string Raw, decimal Yuan, decimal Resolution)? Behind(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                if (At(text.AsSpan(at + word.Length)) is { } amount)
                {
                    return amount;
                }
            }
        }

        return null;
    }

    /// <summary>Such an amount as a figure of a comparison.</summary>
    public static ComparedFigure Figure(string id, string title, string name, (string Raw, decimal Yuan, decimal Resolution) amount, Provenance place) => new(
        id, null, null, title, name, [], amount.Raw, amount.Yuan, ComparisonUnit.Money("万元", 10_000m), amount.Resolution, place);

    private static (string Raw, decimal Yuan, decimal Resolution)? At(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" 　为：:");
        var digits = text.IndexOfAnyExceptInRange('.', '9');
        if (digits <= 0)
        {
            return null;
        }

        var unit = text[digits..].TrimStart();
        foreach (var name in Units)
        {
            if (unit.StartsWith(name) && AmountText.Read($"{text[..digits]}{name}", default) is { Yuan: { } yuan, Resolution: { } place })
            {
                return ($"{text[..digits]} {name}", yuan, place);
            }
        }

        return null;
    }
}
