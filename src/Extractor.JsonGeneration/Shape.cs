namespace Extractor.JsonGeneration;

/// <summary>What kind of JSON a type is.</summary>
internal enum ShapeKind
{
    /// <summary>A value that <c>JsonValues</c> reads and writes: a text, a number, true or false.</summary>
    Value,

    /// <summary>A text out of few.</summary>
    Enum,

    /// <summary>An object with known members.</summary>
    Record,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object whose members are data.</summary>
    Map,
}

/// <summary>A type as JSON.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Its name in the names of methods, such as <c>FormTable</c> or <c>ArrayOfText</c>.</param>
/// <param name="Type">The type in C#, without a question mark.</param>
/// <param name="IsValueType">Whether null is another type.</param>
internal sealed record Shape(ShapeKind Kind, string Name, string Type, bool IsValueType)
{
    /// <summary>Members of a record: the parameters of its constructor, then its properties, in the order of their declaration.</summary>
    public IReadOnlyList<Member> Members { get; set; } = [];

    /// <summary>Names of an enum in C#.</summary>
    public IReadOnlyList<string> Choices { get; set; } = [];

    /// <summary>What an array or map is of; null for other kinds.</summary>
    public Member? Element { get; set; }
}

/// <summary>A member of a record or an element of a collection.</summary>
/// <param name="Name">The property in C#; empty for an element.</param>
/// <param name="Shape">Its type.</param>
/// <param name="IsNullable">Whether it may be null.</param>
internal sealed record Member(string Name, Shape Shape, bool IsNullable)
{
    /// <summary>Whether it is given to the constructor.</summary>
    public bool IsParameter { get; set; }

    /// <summary>Whether no record is made without it.</summary>
    public bool IsRequired { get; set; }

    /// <summary>Whether a record without it has another value than the default of the type.</summary>
    public bool HasOwnDefault { get; set; }

    /// <summary>Whether it is left out when null.</summary>
    public bool IsLeftOutWhenNull { get; set; }

    /// <summary>Its type in C#, with a question mark where it may be null.</summary>
    public string Type => IsNullable ? Shape.Type + "?" : Shape.Type;
}
