namespace Extractor.Sources.Lists;

/// <summary>How the paragraphs of one level of a list are numbered (ISO/IEC 29500-1, 17.9.6; [MS-DOC] 2.9.150).</summary>
internal sealed class ListLevel
{
    /// <summary>Levels of a list.</summary>
    internal const int Count = 9;

    /// <summary>The numeral system (17.18.59); null where the file names none, which means decimal.</summary>
    internal string? Format { get; set; }

    /// <summary>The label, with the characters U+0000 to U+0008 where the numbers of the levels from the outermost stand.</summary>
    internal string Text { get; set; } = string.Empty;

    /// <summary>The first number.</summary>
    internal int Start { get; set; }

    /// <summary>After which level (1-based, or one further out) the numbers begin anew: null for every one further out, 0 for none.</summary>
    internal int? Restart { get; set; }

    /// <summary>Whether the numbers of all levels are written in decimal.</summary>
    internal bool IsLegal { get; set; }

    /// <summary>What follows the label: <c>tab</c>, <c>space</c> or <c>nothing</c>.</summary>
    internal string Suffix { get; set; } = "tab";

    /// <summary>The style whose paragraphs belong to this level, or null.</summary>
    internal string? Style { get; set; }

    /// <summary>Whether the label is a mark that does not count.</summary>
    internal bool IsBullet => Format == "bullet";
}
