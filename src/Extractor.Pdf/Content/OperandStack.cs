using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Content;

/// <summary>One operand, or one bracket of an array or dictionary; text is a range of the content bytes, still escaped.</summary>
internal readonly record struct Operand(TokenKind Kind, double Number, int Start, int End);

/// <summary>The operands before an operator, flat: arrays and dictionaries are runs between brackets.</summary>
internal sealed class OperandStack
{
    // TJ arrays of one whole page have some thousands of items.
    private const int MostOperands = 1 << 18;

    private Operand[] items = new Operand[64];

    public int Count { get; private set; }

    public Operand this[int index] => items[index];

    public void Clear() => Count = 0;

    public void Push(ref Lexer lexer)
    {
        if (Count == items.Length)
        {
            if (Count >= MostOperands)
            {
                return;
            }

            Array.Resize(ref items, Count * 2);
        }

        items[Count++] = new Operand(lexer.Kind, lexer.Kind == TokenKind.Number ? lexer.Number : 0, lexer.Start, lexer.End);
    }

    /// <summary>Whether the last operands are at least <paramref name="count"/> numbers.</summary>
    public bool HasNumbers(int count)
    {
        if (Count < count)
        {
            return false;
        }

        for (var i = Count - count; i < Count; i++)
        {
            if (items[i].Kind != TokenKind.Number)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number counted from the last operand, which is 1.</summary>
    public double FromEnd(int index) => items[Count - index].Number;

    /// <summary>The last operand if it is of a kind.</summary>
    public bool TryLast(TokenKind kind, out Operand operand)
    {
        operand = Count > 0 ? items[Count - 1] : default;
        return Count > 0 && operand.Kind == kind;
    }
}
