namespace Extractor.Sources.CompoundFiles;

/// <summary>
/// The names in a compound file. Reading it costs the tables and the directory only, so that it also serves to recognise a format.
/// </summary>
internal sealed class CompoundDirectory
{
    private const uint None = 0xFFFFFFFF;

    private readonly List<CompoundEntry> entries = [];

    private CompoundDirectory(CompoundHeader header, SectorTable sectors)
    {
        Header = header;
        Sectors = sectors;
    }

    /// <summary>What the header says.</summary>
    internal CompoundHeader Header { get; }

    /// <summary>Which sector follows which.</summary>
    internal SectorTable Sectors { get; }

    /// <summary>The root, whose bytes are the mini stream; null when the directory is lost.</summary>
    internal CompoundEntry? Root => entries.Count > 0 && entries[0].Kind == CompoundEntryKind.Root ? entries[0] : null;

    /// <summary>Whether no name is left, as when the end of the file was cut off.</summary>
    internal bool IsLost => Root is null;

    /// <summary>Reads the directory; null when the bytes are no compound file.</summary>
    internal static CompoundDirectory? TryRead(ReadOnlySpan<byte> file)
    {
        if (!CompoundHeader.TryRead(file, out var header))
        {
            return null;
        }

        var directory = new CompoundDirectory(header, SectorTable.OfFile(file, header));
        foreach (var number in directory.Sectors.Chain(header.FirstDirectorySector, CompoundBudget.DirectoryLength / header.SectorLength))
        {
            var sector = SectorTable.Sector(file, header, number);
            for (var at = 0; at + CompoundEntry.Size <= sector.Length; at += CompoundEntry.Size)
            {
                directory.entries.Add(CompoundEntry.Read(sector.Slice(at, CompoundEntry.Size)));
            }
        }

        return directory;
    }

    /// <summary>Whether the outermost folder has a stream of this name.</summary>
    internal bool HasStream(string name) => Stream(name) is not null;

    /// <summary>
    /// A stream of the outermost folder, or null. Where the tree of names is damaged, the first stream of this name anywhere is taken.
    /// </summary>
    internal CompoundEntry? Stream(string name) =>
        Find(InFolder(Root), name, CompoundEntryKind.Stream) ?? (IsTreeSound() ? null : Find(entries, name, CompoundEntryKind.Stream));

    /// <summary>How many entries a folder of the outermost folder has; 0 when there is no such folder.</summary>
    internal int CountIn(string folder) => InFolder(Find(InFolder(Root), folder, CompoundEntryKind.Storage)).Count;

    private static CompoundEntry? Find(List<CompoundEntry> among, string name, CompoundEntryKind kind)
    {
        foreach (var entry in among)
        {
            if (entry.Kind == kind && entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>A sound root has something in it.</summary>
    private bool IsTreeSound() => InFolder(Root).Count > 0;

    /// <summary>The entries of a folder, which form a tree of siblings; each is visited once, whatever the links say.</summary>
    private List<CompoundEntry> InFolder(CompoundEntry? folder)
    {
        List<CompoundEntry> found = [];
        var visited = new bool[entries.Count];
        var waiting = new Stack<uint>();
        waiting.Push(folder?.Child ?? None);
        while (waiting.TryPop(out var number))
        {
            if (number >= entries.Count || visited[(int)number])
            {
                continue;
            }

            visited[(int)number] = true;
            found.Add(entries[(int)number]);
            waiting.Push(entries[(int)number].Left);
            waiting.Push(entries[(int)number].Right);
        }

        return found;
    }
}
