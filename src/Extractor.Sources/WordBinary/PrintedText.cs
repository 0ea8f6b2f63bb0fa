using System.Text;

namespace Extractor.Sources.WordBinary;

/// <summary>
/// Makes printed text of characters with their marks ([MS-DOC] 2.4.3, 2.8.25): the instruction of a field is dropped and its result kept, hidden
/// and deleted text is dropped, and marks that stand for something else become what is seen.
/// </summary>
internal sealed class PrintedText
{
    private const char FieldBegin = '\x13';
    private const char FieldResult = '\x14';
    private const char FieldEnd = '\x15';

    private readonly StringBuilder text = new();
    private readonly Stack<bool> fields = new();
    private int instructions;

    /// <summary>How many pictures were met.</summary>
    internal int Pictures { get; private set; }

    /// <summary>Adds a character.</summary>
    /// <param name="character">The character as it is stored.</param>
    /// <param name="properties">Its properties.</param>
    /// <param name="isPrinted">Whether text at its place is seen.</param>
    internal void Add(char character, CharacterProperties properties, bool isPrinted)
    {
        switch (character)
        {
            case FieldBegin:
                fields.Push(false);
                instructions++;
                return;
            case FieldResult when fields.TryPop(out var hasResult):
                instructions -= hasResult ? 0 : 1;
                fields.Push(true);
                return;
            case FieldEnd when fields.TryPop(out var hasResult):
                instructions -= hasResult ? 0 : 1;
                return;
        }

        if (instructions > 0 || !isPrinted)
        {
            return;
        }

        if (character == '\x01' && properties.IsPicture)
        {
            Pictures++;
        }
        else if (Printed(character, properties) is { } printed)
        {
            text.Append(printed);
        }
    }

    /// <summary>
    /// The text since the last call. Fields may go on over paragraphs, but no instruction does: one that is not closed is damage and
    /// would take the rest of the document with it.
    /// </summary>
    internal string TakeParagraph()
    {
        if (instructions > 0)
        {
            fields.Clear();
            instructions = 0;
        }

        var taken = text.ToString();
        text.Clear();
        return taken;
    }

    private static char? Printed(char character, CharacterProperties properties) => character switch
    {
        '(' when properties.Symbol is { } symbol => symbol,
        '\t' => '\t',
        '\v' or '\f' or '\x0E' => '\n', // The ends of a line, a page and a column.
        '\x1E' => '-',
        < ' ' or '\x7F' => null,
        _ => character,
    };
}
