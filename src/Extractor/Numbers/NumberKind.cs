namespace Extractor.Numbers;

/// <summary>What a printed cell says about a figure. Blank, zero, dash and illegible are four different things.</summary>
public enum NumberKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A number other than zero.</summary>
    Number,

    /// <summary>A printed zero: <c>0</c>, <c>0.00</c>.</summary>
    Zero,

    /// <summary>Nothing but blanks.</summary>
    Blank,

    /// <summary>A dash or stroke that says "does not apply": <c>—</c>, <c>——</c>, <c>-</c>, <c>/</c>.</summary>
    Dash,

    /// <summary>A word that says "there is none": 无, 无此项, 未发生.</summary>
    StatedNone,

    /// <summary>Meant as a figure, or as anything, and not readable with certainty.</summary>
    Illegible,
}
