using System.Collections.Immutable;
using Extractor.Pdf.Encryption;

namespace Extractor.Pdf.Objects;

/// <summary>
/// Finds the objects of a file and its catalog. All repair happens here, before any page is read, so that what a page gives never
/// depends on which pages were read before it.
/// </summary>
internal sealed class DocumentOpener(ReadOnlyMemory<byte> data, PdfReadOptions options)
{
    private readonly ObjectTable objects = new(data, options);
    private readonly ImmutableArray<PdfDiagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<PdfDiagnostic>();

    private bool isUnlocked;

    public ObjectTable Objects => objects;

    public ImmutableArray<PdfDiagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>The newest trailer; empty if none was found.</summary>
    public PdfDictionary Trailer { get; private set; } = PdfDictionary.Empty;

    /// <summary>Whether the file is encrypted and could not be unlocked.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>The document catalog, or null if even searching found none or the file is locked.</summary>
    public PdfDictionary? Open()
    {
        var complete = new CrossReferenceReader(data, objects, options).TryRead(out var entries, out var trailer);
        if (!complete || trailer is null)
        {
            return Rebuild(trailer);
        }

        Trailer = trailer;
        CheckOffsets(entries);
        objects.Use(entries);
        return Unlock(trailer) ? Catalog(trailer) ?? Rebuild(trailer) : null;
    }

    /// <summary>Forgets the cross-reference and searches for objects instead.</summary>
    public PdfDictionary? Rebuild(PdfDictionary? trailer)
    {
        diagnostics.Add(PdfDiagnosticCode.Create(PdfDiagnosticCode.CrossReferenceRebuilt));
        var rebuild = new CrossReferenceRebuild(data, objects, options);
        rebuild.FindObjects();
        var encrypted = rebuild.Trailers.LastOrDefault(candidate => candidate.Has("Encrypt")) ?? trailer;
        if (encrypted is not null && !Unlock(encrypted))
        {
            return null;
        }

        rebuild.FindCompressed();
        Trailer = rebuild.Trailers.LastOrDefault(candidate => Catalog(candidate) is not null) ?? trailer ?? PdfDictionary.Empty;
        return Catalog(Trailer) ?? rebuild.Catalogs.LastOrDefault(candidate => objects.Dictionary(candidate["Pages"]) is not null);
    }

    // Once: with a handler in use the strings of the encryption dictionary itself would be read as encrypted.
    private bool Unlock(PdfDictionary trailer)
    {
        if (isUnlocked || !trailer.Has("Encrypt"))
        {
            return true;
        }

        if (objects.Dictionary(trailer["Encrypt"]) is null)
        {
            diagnostics.Add(PdfDiagnosticCode.Create(PdfDiagnosticCode.EncryptionLost));
            return true;
        }

        if (SecurityHandler.Open(trailer, objects, options.Password) is not { } handler)
        {
            IsLocked = true;
            return false;
        }

        objects.Use(handler);
        isUnlocked = true;
        return true;
    }

    private PdfDictionary? Catalog(PdfDictionary trailer) =>
        objects.Dictionary(trailer["Root"]) is { } catalog && objects.Dictionary(catalog["Pages"]) is not null ? catalog : null;

    // Files whose line ends were converted, or that were edited by hand, have offsets that are off by a little: one look at each
    // header tells, and the search then supplies the right place.
    private void CheckOffsets(Dictionary<int, CrossReferenceEntry> entries)
    {
        var span = data.Span;
        List<int> wrong = [];
        foreach (var (number, entry) in entries)
        {
            if (entry is { Stream: 0, Offset: > 0 } && !RepairScan.HasHeader(span, entry.Offset, number))
            {
                wrong.Add(number);
            }
        }

        if (wrong.Count == 0)
        {
            return;
        }

        var found = RepairScan.Objects(span, options.MaximumObjects);
        var newest = RepairScan.Newest(span, found);
        var repaired = 0;
        foreach (var number in wrong)
        {
            var known = newest.TryGetValue(number, out var index);
            entries[number] = known ? new CrossReferenceEntry(0, found[index].Offset) : CrossReferenceEntry.Free;
            repaired += known ? 1 : 0;
        }

        // Entries for objects that exist nowhere are common and harmless: nothing was repaired then.
        if (repaired > 0)
        {
            diagnostics.Add(PdfDiagnosticCode.Create(PdfDiagnosticCode.CrossReferenceRepaired, $"{repaired} of {entries.Count}"));
        }
    }
}
