namespace Extractor.Storage;

/// <summary>
/// One SELECT of a user over a store: its columns and, read on demand, its rows. It can neither write nor reach anything but the store, and ends
/// when its time is over.
/// </summary>
public interface ISqlQuestion : IDisposable
{
    /// <summary>The names of the columns as the database gives them; a name may come twice.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The rows. A value is null, <see cref="long"/>, <see cref="double"/>, <see cref="string"/> or an array of bytes.</summary>
    /// <exception cref="SqlStatementException">The statement went wrong or took too long.</exception>
    IEnumerable<object?[]> Rows();
}
