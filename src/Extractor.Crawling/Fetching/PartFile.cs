using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Fetching;

/// <summary>A body that is under way, or was when the connection broke or the process ended.</summary>
internal sealed class PartFile : IDisposable
{
    private readonly WebAddress address;
    private readonly string name;
    private readonly DownloadFolder folder;
    private readonly SemaphoreSlim gate;

    internal PartFile(WebAddress address, string name, long longest, DownloadFolder folder, SemaphoreSlim gate)
    {
        this.address = address;
        this.name = name;
        this.folder = folder;
        this.gate = gate;
        Longest = longest;
        Resume = FindResume();
    }

    /// <summary>The longest that the body may be, in bytes.</summary>
    internal long Longest { get; }

    /// <summary>What is there already of a body that can be gone on with, or null.</summary>
    internal PartResume? Resume { get; private set; }

    private string Part => name + ".part";

    private string Note => name + ".json";

    /// <summary>Begins anew, whatever was there.</summary>
    /// <param name="note">Of which body it is, or null when it cannot be gone on with.</param>
    internal FileStream Begin(PartNote? note)
    {
        // At no moment does the note of one body stand beside the bytes of another.
        Discard();
        var bytes = new FileStream(Part, FileMode.Create, FileAccess.Write, FileShare.None);
        note?.Write(Note);
        return bytes;
    }

    /// <summary>Goes on behind what is there.</summary>
    internal FileStream GoOn() => new(Part, FileMode.Append, FileAccess.Write, FileShare.None);

    /// <summary>Reads what is there.</summary>
    internal FileStream Read() => new(Part, FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>Forgets what is there.</summary>
    internal void Discard()
    {
        File.Delete(Note);
        File.Delete(Part);
        Resume = null;
    }

    /// <summary>The body is whole; returns the file that now holds it.</summary>
    internal string Finish()
    {
        var whole = folder.NameWhole(name);
        File.Delete(Note);
        File.Move(Part, whole, overwrite: true);
        return whole;
    }

    /// <summary>Closes it; what cannot be gone on with is deleted.</summary>
    public void Dispose()
    {
        if (!File.Exists(Note))
        {
            File.Delete(Part);
        }

        gate.Release();
    }

    private PartResume? FindResume() =>
        new FileInfo(Part) is { Exists: true, Length: > 0 } part && part.Length < Longest && PartNote.Read(Note, address) is { } note
            ? new PartResume(part.Length, note)
            : null;
}

/// <summary>Where a body goes on.</summary>
/// <param name="Length">The bytes that are there.</param>
/// <param name="Note">Of which body.</param>
internal sealed record PartResume(long Length, PartNote Note)
{
    /// <summary>What If-Range sends: the rest is wanted only of the same body.</summary>
    internal string Validator => Note.Validator;
}
