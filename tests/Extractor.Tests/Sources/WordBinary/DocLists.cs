using System.Text;

namespace Extractor.Tests.Sources.WordBinary;

/// <summary>Makes the lists of a binary Word document by the specification and apart from the reader ([MS-DOC] 2.9.131 to 2.9.133, 2.9.147, 2.9.150).</summary>
internal sealed class DocLists
{
    private readonly List<byte[]> shared = [];
    private readonly List<byte> levels = [];
    private readonly List<byte[]> named = [];
    private readonly List<byte> overrides = [];

    /// <summary>Two fonts, of which the second is one of symbols.</summary>
    internal static byte[] Fonts { get; } = [2, 0, 0, 0, .. Font("Arial", 0), .. Font("Wingdings", 2)];

    /// <summary>What lists share, with the levels behind it.</summary>
    internal byte[] Shared => [.. BitConverter.GetBytes((ushort)shared.Count), .. shared.SelectMany(static one => one), .. levels];

    /// <summary>The length of it without the levels.</summary>
    internal int SharedLength => 2 + (28 * shared.Count);

    /// <summary>The lists as paragraphs name them.</summary>
    internal byte[] Named => [.. BitConverter.GetBytes(named.Count), .. named.SelectMany(static one => one), .. overrides];

    /// <summary>Adds what lists share: one level, or nine of which the last are empty.</summary>
    internal DocLists Define(int id, params byte[][] own) => Define(id, [], own);

    /// <summary>Adds what lists share with the styles of the levels.</summary>
    internal DocLists Define(int id, ushort[] styles, params byte[][] own)
    {
        var ofLevels = Enumerable.Range(0, 9).SelectMany(level => BitConverter.GetBytes(level < styles.Length ? styles[level] : (ushort)0x0FFF));
        shared.Add([.. BitConverter.GetBytes(id), 0, 0, 0, 0, .. ofLevels, (byte)(own.Length == 1 ? 1 : 0), 0]);
        levels.AddRange(own.SelectMany(static level => level));
        for (var i = own.Length; i < 9 && own.Length != 1; i++)
        {
            levels.AddRange(Level(0xFF, ""));
        }

        return this;
    }

    /// <summary>Adds a list that paragraphs name by its place, 1 for the first.</summary>
    internal DocLists Add(int id, params byte[][] own)
    {
        named.Add([.. BitConverter.GetBytes(id), .. new byte[8], (byte)own.Length, 0, 0, 0]);
        overrides.AddRange([0xFF, 0xFF, 0xFF, 0xFF, .. own.SelectMany(static one => one)]);
        return this;
    }

    /// <summary>A level of a list; in its text the characters 0 to 8 stand for the numbers of the levels.</summary>
    internal static byte[] Level(byte format, string text, int start = 1, byte flags = 0, byte follow = 2, byte limit = 0, byte[]? characters = null) =>
    [
        .. BitConverter.GetBytes(start), format, flags,
        .. Places(text), follow, .. new byte[8], (byte)(characters?.Length ?? 0), 3, limit, 0,
        0x03, 0x24, 1, .. characters ?? [],
        .. BitConverter.GetBytes((ushort)text.Length), .. Encoding.Unicode.GetBytes(text),
    ];

    /// <summary>A number that a level of one list begins anew with.</summary>
    internal static byte[] Start(byte level, int start) => [.. BitConverter.GetBytes(start), (byte)(level | 0x10), 0, 0, 0];

    /// <summary>A level that a list has of its own, and whether it begins anew with the number of that.</summary>
    internal static byte[] Own(byte level, byte[] definition, bool begins = false) => [0xFF, 0xFF, 0xFF, 0xFF, (byte)(level | 0x20 | (begins ? 0x10 : 0)), 0, 0, 0, .. definition];

    /// <summary>The properties of a paragraph of a list.</summary>
    internal static byte[] Item(int number, byte? level = null) =>
        [.. level is { } known ? (byte[])[0x0A, 0x26, known] : [], 0x0B, 0x46, (byte)number, (byte)(number >> 8)];

    private static byte[] Places(string text)
    {
        var places = new byte[9];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 9)
            {
                places[count++] = (byte)(i + 1);
            }
        }

        return places;
    }

    private static byte[] Font(string name, byte characters) =>
        [(byte)(39 + (2 * (name.Length + 1))), 0, 0x90, 0x01, characters, 0, .. new byte[34], .. Encoding.Unicode.GetBytes(name + "\0")];
}
