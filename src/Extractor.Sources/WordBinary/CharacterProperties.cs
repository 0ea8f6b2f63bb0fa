namespace Extractor.Sources.WordBinary;

/// <summary>What of the properties of characters changes the text.</summary>
/// <param name="Hidden">Whether it is printed, as <see cref="HiddenText"/> combines it with the styles.</param>
/// <param name="Style">The number of the character style.</param>
/// <param name="IsDeleted">Deleted by a change that is tracked.</param>
/// <param name="IsPicture">A picture stands in place of the character.</param>
/// <param name="Symbol">The character of a symbol font that is printed instead, or null.</param>
internal readonly record struct CharacterProperties(HiddenText Hidden, int Style, bool IsDeleted, bool IsPicture, char? Symbol)
{
    /// <summary>The style of characters that have none: Default Paragraph Font.</summary>
    internal const int NoStyle = 10;

    /// <summary>Characters without properties.</summary>
    internal static CharacterProperties Plain => new(HiddenText.AsStyle, NoStyle, IsDeleted: false, IsPicture: false, Symbol: null);

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
                    result = result with { Hidden = Toggle(list.Value) };
                    break;
                case PropertyCode.CharacterStyle:
                    result = result with { Style = LittleEndian.UInt16At(list.Operand, 0) };
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

    /// <summary>The operand of a property that a style may have turned on ([MS-DOC] 2.9.327).</summary>
    private static HiddenText Toggle(byte value) => value switch
    {
        0 => HiddenText.No,
        1 => HiddenText.Yes,
        0x81 => HiddenText.UnlikeStyle,
        _ => HiddenText.AsStyle,
    };
}

/// <summary>Whether text is hidden.</summary>
internal enum HiddenText
{
    /// <summary>As the style says.</summary>
    AsStyle,

    /// <summary>The opposite of what the style says.</summary>
    UnlikeStyle,

    /// <summary>It is printed.</summary>
    No,

    /// <summary>It is not printed.</summary>
    Yes,
}
