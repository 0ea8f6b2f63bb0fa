namespace Extractor.Fiscal.Json;

/// <summary>
/// Has the compiler write how records are read, and where they are canonical how they are written: <c>Extractor.JsonGeneration</c> (decision 021).
/// </summary>
/// <param name="types">The records; those below them are found.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class JsonRecordsAttribute(params Type[] types) : Attribute
{
    /// <summary>The records.</summary>
    public Type[] Types { get; } = types;

    /// <summary>Whether every parameter of a record is written, also when null, and must be there to be read.</summary>
    public bool IsCanonical { get; init; }
}

/// <summary>
/// Money in yuan as a JSON string with two decimals, <c>"5445500.00"</c>. Figures finer than a fen keep all their places: nothing is
/// rounded. Never a JSON number, because most readers make binary floating point of it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MoneyAttribute : Attribute;

/// <summary>A factor or a resolution as a plain decimal string without trailing zeros: <c>"100"</c>, <c>"0.01"</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PlainDecimalAttribute : Attribute;

/// <summary>A member that is not there when it is null, because records without it were written before it existed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LeftOutWhenNullAttribute : Attribute;
