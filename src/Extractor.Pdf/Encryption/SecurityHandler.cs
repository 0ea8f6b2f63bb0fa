using System.Text;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Encryption;

/// <summary>The standard security handler (ISO 32000-1, 7.6) opened with a user or an owner password.</summary>
internal sealed class SecurityHandler
{
    private readonly byte[] key;
    private readonly CipherMethod strings;
    private readonly CipherMethod streams;

    private SecurityHandler(byte[] key, CipherMethod strings, CipherMethod streams)
    {
        this.key = key;
        this.strings = strings;
        this.streams = streams;
    }

    /// <summary>The handler of a trailer with /Encrypt; null if the password is wrong or the handler is not known.</summary>
    public static SecurityHandler? Open(PdfDictionary trailer, ObjectTable objects, string password)
    {
        if (objects.Dictionary(trailer["Encrypt"]) is not { } dictionary)
        {
            return null;
        }

        var version = objects.Integer(dictionary["V"]) ?? 0;
        var (strings, streams) = (Method(dictionary, "StrF", version, objects), Method(dictionary, "StmF", version, objects));
        if (strings == CipherMethod.Identity && streams == CipherMethod.Identity)
        {
            // Only attachments are encrypted (7.6.5, AuthEvent EFOpen): the pages need no password.
            return new SecurityHandler([], CipherMethod.Identity, CipherMethod.Identity);
        }

        if (EncryptionEntries.Of(dictionary, trailer, objects) is not { } entries)
        {
            return null;
        }

        var fileKey = entries.Revision >= 5
            ? FileKey256.FromPassword(Encoding.UTF8.GetBytes(password), entries)
            : FileKey.FromPassword(Encoding.Latin1.GetBytes(password), entries);
        if (fileKey is null || strings is not { } stringMethod || streams is not { } streamMethod)
        {
            return null;
        }

        // A key of another length than its cipher needs can only come from a contradictory dictionary.
        var isLong = stringMethod == CipherMethod.Aes256 || streamMethod == CipherMethod.Aes256;
        return isLong && fileKey.Length != 32 ? null : new SecurityHandler(fileKey, stringMethod, streamMethod);
    }

    public ObjectCipher? ForStrings(int number, int generation) => ObjectCipher.Of(strings, key, number, generation);

    public ObjectCipher? ForStream(int number, int generation) => ObjectCipher.Of(streams, key, number, generation);

    private static CipherMethod? Method(PdfDictionary dictionary, string entry, int version, ObjectTable objects)
    {
        if (version is 1 or 2 or 3)
        {
            return CipherMethod.Rc4;
        }

        var name = objects.Name(dictionary[entry]) ?? "Identity";
        if (version is not (4 or 5) || name == "Identity")
        {
            return version is 4 or 5 ? CipherMethod.Identity : null;
        }

        var filter = objects.Dictionary(objects.Dictionary(dictionary["CF"])?[name]);
        return objects.Name(filter?["CFM"]) switch
        {
            "V2" => CipherMethod.Rc4,
            "AESV2" => CipherMethod.Aes128,
            "AESV3" => CipherMethod.Aes256,
            "None" => CipherMethod.Identity,
            _ => null,
        };
    }
}
