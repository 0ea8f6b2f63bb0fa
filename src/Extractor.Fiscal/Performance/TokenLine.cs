using System.Collections.Immutable;
using System.Text;
using Extractor.Fiscal.Recognition;
using Extractor.Numbers;

namespace Extractor.Fiscal.Performance;

/// <summary>A piece of a line between blanks.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Line">The line.</param>
/// <param name="Index">The position of the line among those of its part.</param>
internal readonly record struct LineToken(string Text, DocumentLine Line, int Index)
{
    /// <summary>Whether it is a plain number.</summary>
    public bool IsPlainNumber => NumberText.Read(Text) is { HasValue: true, IsPercentage: false, Unit: null, Scale: 1 };

    /// <summary>Whether it is a figure or a dash.</summary>
    public bool IsFigure => NumberText.Read(Text) is { HasValue: true } or { Kind: NumberKind.Dash };

    /// <summary>Whether it begins as a value of an indicator does.</summary>
    public bool BeginsValue => Text.Length > 0 && (char.IsAsciiDigit(Text[0]) || Text[0] is '≥' or '≤' or '=' or '>' or '<');
}

/// <summary>Splits lines at their blanks.</summary>
internal static class TokenLine
{
    private static readonly char[] Blanks = [' ', '\t', '\u3000', '\u00A0'];

    /// <summary>The pieces of lines in order.</summary>
    public static ImmutableArray<LineToken> Tokens(ImmutableArray<DocumentLine> lines) => [.. lines.SelectMany((line, index) =>
        line.Text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Select(text => new LineToken(text, line, index)))];

    /// <summary>The cell that pieces make up: blanks between pieces of one line stay, none is put where a line was broken.</summary>
    public static PrintedCell Cell(IReadOnlyList<LineToken> tokens, int row, int column)
    {
        var text = new StringBuilder();
        for (var at = 0; at < tokens.Count; at++)
        {
            text.Append(at > 0 && tokens[at].Line == tokens[at - 1].Line ? " " : string.Empty).Append(tokens[at].Text);
        }

        return TokenCell.Of(text.ToString(), text.ToString(), tokens[0].Line, row, column);
    }
}
