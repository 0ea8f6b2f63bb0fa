using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Extractor.Pdf.Encryption;

namespace Extractor.Pdf.Objects;

/// <summary>One of the basic objects of ISO 32000-1, 7.3. Immutable once parsed.</summary>
internal abstract class PdfObject;

/// <summary>The null object, also what a reference to nothing resolves to.</summary>
internal sealed class PdfNull : PdfObject
{
    public static readonly PdfNull Instance = new();
}

internal sealed class PdfBoolean : PdfObject
{
    public static readonly PdfBoolean True = new();
    public static readonly PdfBoolean False = new();
}

internal sealed class PdfNumber(double value, bool isInteger) : PdfObject
{
    private static readonly PdfNumber[] Small = [.. Enumerable.Range(0, 1025).Select(value => new PdfNumber(value, isInteger: true))];

    public double Value { get; } = value;

    /// <summary>Whether the number was written as an integer that fits an <see cref="int"/>.</summary>
    public bool IsInteger { get; } = isInteger;

    public int Integer => Value is >= int.MinValue and <= int.MaxValue ? (int)Value : 0;

    public static PdfNumber Of(double value, bool isInteger) =>
        isInteger && value is >= 0 and <= 1024 ? Small[(int)value] : new PdfNumber(value, isInteger);
}

/// <summary>A name, one character per byte (Latin-1), with #xx resolved.</summary>
internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}

internal sealed class PdfString(byte[] bytes) : PdfObject
{
    private readonly byte[] bytes = bytes;

    public ReadOnlySpan<byte> Bytes => bytes;
}

internal sealed class PdfReference(int number) : PdfObject
{
    /// <summary>The object number. Generations are not told apart: the newest object of a number is meant.</summary>
    public int Number { get; } = number;
}

internal sealed class PdfArray(PdfObject[] items) : PdfObject
{
    public static readonly PdfArray Empty = new([]);

    public ImmutableArray<PdfObject> Items { get; } = ImmutableCollectionsMarshal.AsImmutableArray(items);

    public int Count => Items.Length;
}

/// <summary>A dictionary. A missing key reads as null, like a key whose value is the null object.</summary>
internal sealed class PdfDictionary(Dictionary<string, PdfObject> entries) : PdfObject
{
    public static readonly PdfDictionary Empty = new([]);

    private readonly Dictionary<string, PdfObject> entries = entries;

    public int Count => entries.Count;

    public IEnumerable<KeyValuePair<string, PdfObject>> Entries => entries;

    /// <summary>The value as written, unresolved; null if the key is missing.</summary>
    public PdfObject? this[string key] => entries.GetValueOrDefault(key);

    public IEnumerable<string> Keys => entries.Keys;

    public bool Has(string key) => entries.ContainsKey(key);
}

/// <summary>A stream: its dictionary and its bytes, still encoded with its filters.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> bytes, ObjectCipher? cipher = null) : PdfObject
{
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>The encoded bytes; of an encrypted stream they are decrypted at each call.</summary>
    public ReadOnlyMemory<byte> Encoded => cipher is null ? bytes : cipher.Decrypt(bytes.Span);
}
