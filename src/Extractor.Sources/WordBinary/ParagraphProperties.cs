namespace Extractor.Sources.WordBinary;

/// <summary>What of a paragraph's properties changes the text or the grid.</summary>
internal sealed class ParagraphProperties
{
    private bool isInTable;
    private int? depth;

    /// <summary>The number of the style.</summary>
    internal int Style { get; set; }

    /// <summary>The outline level as it is stored, 0 for the outermost and 9 for body text; null when the style decides.</summary>
    internal int? OutlineLevel { get; private set; }

    /// <summary>The 1-based number of the list, 0 for none; null when the style decides.</summary>
    internal int? List { get; private set; }

    /// <summary>The level of the list as it is stored, 0 for the outermost; null when the style decides.</summary>
    internal int? ListLevel { get; private set; }

    /// <summary>How many tables stand around the paragraph. Word 97 knew no tables inside tables and writes no depth.</summary>
    internal int TableDepth => depth ?? (isInTable ? 1 : 0);

    /// <summary>Whether the mark at the end of the paragraph ends a row.</summary>
    internal bool IsRowEnd { get; private set; }

    /// <summary>Whether the mark at the end of the paragraph ends a cell of a table inside a cell.</summary>
    internal bool IsInnerCellEnd { get; private set; }

    /// <summary>The definition of the row, of a mark that ends one.</summary>
    internal RowDefinition? Row { get; private set; }

    /// <summary>Applies a list of changes.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="longLists">The lists that are too long to stand with the others.</param>
    internal void Apply(ReadOnlySpan<byte> changes, LongChangeLists longLists)
    {
        var list = new PropertyChanges(changes);
        while (list.Next())
        {
            if (list.Code is PropertyCode.Elsewhere or PropertyCode.ElsewhereOld or PropertyCode.RowElsewhere)
            {
                ApplyElsewhere(longLists.At(LittleEndian.UInt32At(list.Operand, 0)));
                continue;
            }

            Apply(list);
        }
    }

    /// <summary>A long list does not lead on to a further one.</summary>
    private void ApplyElsewhere(ReadOnlySpan<byte> changes)
    {
        var list = new PropertyChanges(changes);
        while (list.Next())
        {
            Apply(list);
        }
    }

    private void Apply(PropertyChanges change)
    {
        switch (change.Code)
        {
            case PropertyCode.Style:
                Style = LittleEndian.UInt16At(change.Operand, 0);
                break;
            case PropertyCode.IsInTable:
                isInTable = change.Value != 0;
                break;
            case PropertyCode.IsRowEnd or PropertyCode.IsInnerRowEnd:
                IsRowEnd = change.Value != 0;
                break;
            case PropertyCode.IsInnerCellEnd:
                IsInnerCellEnd = change.Value != 0;
                break;
            case PropertyCode.TableDepth:
                depth = Math.Max(0, LittleEndian.Int32At(change.Operand, 0));
                break;
            case PropertyCode.TableDepthChange:
                depth = (int)Math.Clamp(TableDepth + (long)LittleEndian.Int32At(change.Operand, 0), 0, int.MaxValue);
                break;
            case PropertyCode.OutlineLevel:
                OutlineLevel = change.Value;
                break;
            case PropertyCode.List:
                List = ListOf(LittleEndian.Int16At(change.Operand, 0));
                break;
            case PropertyCode.ListLevel:
                ListLevel = change.Value;
                break;
            case PropertyCode.TableDefinition or PropertyCode.OldTableDefinition:
                Row ??= new RowDefinition();
                Row.Apply(change.Code, change.Operand);
                break;
            default:
                Row?.Apply(change.Code, change.Operand);
                break;
        }
    }

    /// <summary>
    /// A negative number is the list of a paragraph whose indents are its own. The last number of either sign is that of no list
    /// ([MS-DOC] 2.6.2, sprmPIlfo): those of Word 95 had one definition for each paragraph.
    /// </summary>
    private static int ListOf(short number) => Math.Abs((int)number) <= ListTables.MostLists ? Math.Abs((int)number) : 0;
}
