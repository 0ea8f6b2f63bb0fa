using System.Security.Cryptography;

namespace Extractor.TestSite.Publishing;

/// <summary>A file that a municipality publishes.</summary>
/// <param name="Name">The name that its department gave it, with extension.</param>
/// <param name="MediaType">The media type that a server names for it.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Title">The title of the report in it.</param>
/// <param name="Issuer">The department.</param>
public sealed record ReportFile(string Name, string MediaType, byte[] Bytes, string Title, string Issuer)
{
    /// <summary>The SHA-256, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>The extension with its point.</summary>
    public string Extension => Path.GetExtension(Name);
}
