namespace Extractor.Sources.WordBinary;

/// <summary>What of the properties of characters changes the text.</summary>
/// <param name="IsHidden">Not printed.</param>
/// <param name="IsDeleted">Deleted by a change that is tracked.</param>
/// <param name="IsPicture">A picture stands in place of the character.</param>
/// <param name="Symbol">The character of a symbol font that is printed instead, or null.</param>
internal readonly record struct CharacterProperties(bool IsHidden, bool IsDeleted, bool IsPicture, char? Symbol)
{
    /// <summary>Whether the text counts.</summary>
    internal bool IsPrinted => !IsHidden && !IsDeleted;

    /// <summary>These properties after a list of changes.</summary>
    internal CharacterProperties After(ReadOnlySpan<byte> changes)
    {
        var (result, isOther) = (this, false);
        var list = new PropertyChanges(changes);
        while (list.Next())
        {
            switch (list.Code)
            {
                case PropertyCode.IsHidden:
                    result = result with { IsHidden = (list.Value & 1) != 0 }; // 0x81 turns the style's setting round, which is off.
                    break;
                case PropertyCode.IsDeleted:
                    result = result with { IsDeleted = list.Value != 0 };
                    break;
                case PropertyCode.IsFormData or PropertyCode.IsObject:
                    isOther |= list.Value != 0;
                    break;
                case PropertyCode.PicturePlace:
                    result = result with { IsPicture = true };
                    break;
                case PropertyCode.Symbol:
                    var symbol = (char)LittleEndian.UInt16At(list.Operand, 2);
                    result = result with { Symbol = char.IsSurrogate(symbol) || char.IsControl(symbol) ? null : symbol };
                    break;
            }
        }

        return isOther ? result with { IsPicture = false } : result;
    }
}
