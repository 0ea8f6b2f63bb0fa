using System.Globalization;

namespace Extractor.Sources.Spreadsheets;

/// <summary>What a piece of a section means.</summary>
internal enum FormatPart
{
    /// <summary>Text that is shown as it stands.</summary>
    Literal,

    /// <summary>A place for a digit: <c>0</c>, <c>#</c> or <c>?</c>.</summary>
    Digit,

    /// <summary>The decimal point.</summary>
    Point,

    /// <summary>A comma among or behind the digits.</summary>
    Comma,

    /// <summary>The exponent of scientific notation.</summary>
    Exponent,

    /// <summary>A part of a day or time, such as <c>yyyy</c>.</summary>
    Date,

    /// <summary>The word <c>General</c>.</summary>
    General,
}

/// <summary>A piece of a section.</summary>
internal readonly record struct FormatToken(FormatPart Part, string Text);

/// <summary>A condition such as <c>[&gt;=10000]</c>.</summary>
internal readonly record struct FormatCondition(string Operator, double Bound)
{
    internal bool Holds(double value) => Operator switch
    {
        "<" => value < Bound,
        "<=" => value <= Bound,
        ">" => value > Bound,
        ">=" => value >= Bound,
        "<>" => value != Bound,
        _ => value == Bound,
    };

    internal static FormatCondition? Parse(ReadOnlySpan<char> text)
    {
        var length = text.Length > 1 && text[1] is '=' or '>' ? 2 : 1;
        return !text.IsEmpty && text[0] is '<' or '>' or '='
            && double.TryParse(text[Math.Min(length, text.Length)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
            ? new FormatCondition(text[..length].ToString(), bound)
            : null;
    }
}

/// <summary>One of the sections of a number format, which semicolons part.</summary>
internal sealed record FormatSection(IReadOnlyList<FormatToken> Tokens, FormatCondition? Condition, bool IsText, int Percents)
{
    /// <summary>Whether it shows a day or a time.</summary>
    internal bool IsDate { get; } = Tokens.Any(static token => token.Part == FormatPart.Date);

    /// <summary>Whether it shows the number as a cell without format does.</summary>
    internal bool IsGeneral { get; } = Tokens.Any(static token => token.Part == FormatPart.General);

    /// <summary>The literals with the number between them.</summary>
    internal string Around(string number) => string.Concat(Tokens.Select(token => token.Part == FormatPart.General ? number : token.Part == FormatPart.Literal ? token.Text : string.Empty));

    /// <summary>The sections of a code, or null when it has one that this does not know.</summary>
    internal static FormatSection[]? Split(string code)
    {
        var sections = new List<FormatSection>();
        var at = 0;
        do
        {
            if (FormatTokenizer.ReadSection(code, ref at) is not { } section)
            {
                return null;
            }

            sections.Add(section);
        }
        while (at++ < code.Length && sections.Count < 4);
        return [.. sections];
    }
}
