using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.Distribution.Sources;

/// <summary>
/// Signs a GET without a body: AWS Signature Version 4 (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html).
/// </summary>
internal static class S3Signature
{
    /// <summary>SHA-256 of no bytes.</summary>
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <summary>The headers that a request needs, <c>Authorization</c> among them.</summary>
    /// <param name="address">What is asked for; its path is encoded already.</param>
    /// <param name="settings">Who asks.</param>
    /// <param name="at">The moment, which the server compares with its own clock.</param>
    /// <param name="further">Further headers that are signed, with lower-case names.</param>
    internal static IReadOnlyList<(string Name, string Value)> Sign(Uri address, S3Settings settings, DateTimeOffset at, params (string Name, string Value)[] further)
    {
        var moment = at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{moment[..8]}/{settings.Region}/s3/aws4_request";
        List<(string Name, string Value)> headers = [("host", address.Authority), ("x-amz-content-sha256", EmptyHash), ("x-amz-date", moment), .. further];
        if (settings.SessionToken is { } token)
        {
            headers.Add(("x-amz-security-token", token));
        }

        headers.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        var names = string.Join(';', headers.Select(static header => header.Name));
        var request = string.Join(
            '\n', "GET", address.AbsolutePath, Query(address), string.Concat(headers.Select(static header => $"{header.Name}:{header.Value}\n")), names, EmptyHash);
        var toSign = $"AWS4-HMAC-SHA256\n{moment}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(request)))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + settings.SecretKey), static (before, part) => Hmac(before, part));
        return
        [
            .. headers.Where(static header => header.Name != "host"),
            ("Authorization", $"AWS4-HMAC-SHA256 Credential={settings.AccessKey}/{scope},SignedHeaders={names},Signature={Hex(Hmac(key, toSign))}"),
        ];
    }

    /// <summary>Parameters in the order of their names; one without a value has an empty one.</summary>
    private static string Query(Uri address) => string.Join('&', address.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(static part => part.Contains('=', StringComparison.Ordinal) ? part : part + "=")
        .Order(StringComparer.Ordinal));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
