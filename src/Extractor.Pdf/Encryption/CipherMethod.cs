namespace Extractor.Pdf.Encryption;

/// <summary>How strings or streams are encrypted (ISO 32000-2, table 25).</summary>
internal enum CipherMethod
{
    /// <summary>Not at all.</summary>
    Identity,

    /// <summary>RC4 with a key for each object.</summary>
    Rc4,

    /// <summary>AES-128 with a key for each object.</summary>
    Aes128,

    /// <summary>AES-256 with the file's key.</summary>
    Aes256,
}
