using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Encryption;

/// <summary>The entries of an encryption dictionary that key derivation needs (ISO 32000-1, tables 20 and 21).</summary>
internal sealed record EncryptionEntries
{
    public required int Revision { get; init; }

    /// <summary>Bytes, 5 to 16.</summary>
    public required int KeyLength { get; init; }

    public required int Permissions { get; init; }

    public required bool EncryptsMetadata { get; init; }

    public required byte[] Owner { get; init; }

    public required byte[] User { get; init; }

    public required byte[] UserKey { get; init; }

    public required byte[] OwnerKey { get; init; }

    public required byte[] FileId { get; init; }

    /// <summary>The entries; null if they cannot be those of the standard handler.</summary>
    public static EncryptionEntries? Of(PdfDictionary dictionary, PdfDictionary trailer, ObjectTable objects)
    {
        var owner = Bytes(dictionary["O"], objects);
        var user = Bytes(dictionary["U"], objects);
        var revision = objects.Integer(dictionary["R"]) ?? 0;
        if (objects.Name(dictionary["Filter"]) != "Standard" || revision is < 2 or > 6 || owner.Length < 32 || user.Length < 32)
        {
            return null;
        }

        var bits = objects.Integer(dictionary["V"]) == 4 ? FilterBits(dictionary, objects) : objects.Integer(dictionary["Length"]) ?? 40;
        return new EncryptionEntries
        {
            Revision = revision,
            KeyLength = Math.Clamp(bits / 8, 5, 16),
            Permissions = unchecked((int)(long)(objects.Number(dictionary["P"]) ?? 0)),
            EncryptsMetadata = objects.Resolve(dictionary["EncryptMetadata"]) != PdfBoolean.False,
            Owner = owner,
            User = user,
            UserKey = Bytes(dictionary["UE"], objects),
            OwnerKey = Bytes(dictionary["OE"], objects),
            FileId = objects.Array(trailer["ID"]) is { Count: > 0 } id ? Bytes(id.Items[0], objects) : [],
        };
    }

    // Version 4 has 128 bits, but for RC4 its filter may say less: in bytes, as the standard has it, or in bits.
    private static int FilterBits(PdfDictionary dictionary, ObjectTable objects)
    {
        var filter = objects.Dictionary(objects.Dictionary(dictionary["CF"])?[objects.Name(dictionary["StmF"]) ?? "StdCF"]);
        return objects.Name(filter?["CFM"]) != "V2" ? 128 : objects.Integer(filter?["Length"]) switch
        {
            >= 5 and <= 16 and var bytes => bytes * 8,
            >= 40 and <= 128 and var bits => bits,
            _ => 128,
        };
    }

    private static byte[] Bytes(PdfObject? value, ObjectTable objects) =>
        objects.Resolve(value) is PdfString text ? text.Bytes.ToArray() : [];
}
