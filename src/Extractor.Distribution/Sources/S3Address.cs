using System.Text;

namespace Extractor.Distribution.Sources;

/// <summary>An object: <c>s3://bucket/key</c>.</summary>
/// <param name="Bucket">The bucket, which is part of a host name and therefore of few characters.</param>
/// <param name="Key">The key, not encoded; it may be any text.</param>
internal sealed record S3Address(string Bucket, string Key)
{
    private const string Scheme = "s3://";

    internal static bool IsOne(string source) => source.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address; null when it names no object.</summary>
    internal static S3Address? Parse(string source)
    {
        // Uri would fold dots and percent signs, which a key may hold.
        var rest = IsOne(source) ? source[Scheme.Length..] : string.Empty;
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash + 1 < rest.Length && IsBucket(rest[..slash]) ? new S3Address(rest[..slash], rest[(slash + 1)..]) : null;
    }

    /// <summary>The address to ask: Amazon has a host for each bucket, others mostly have a path.</summary>
    internal Uri AddressAt(S3Settings settings)
    {
        var root = settings.Endpoint is { } endpoint
            ? endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + Bucket
            : $"https://{Bucket}.s3.{settings.Region}.amazonaws.com";
        return new Uri($"{root}/{Encode(Key, keepSlash: true)}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }

    /// <summary>Percent-encoding as the signature demands it: unreserved characters of RFC 3986 stay, hexadecimal digits are upper-case.</summary>
    internal static string Encode(string text, bool keepSlash)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            var character = (char)unit;
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~' || (keepSlash && character == '/'))
            {
                encoded.Append(character);
            }
            else
            {
                encoded.Append('%').Append(unit.ToString("X2"));
            }
        }

        return encoded.ToString();
    }

    /// <summary>https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html.</summary>
    private static bool IsBucket(string name) =>
        name.Length is >= 3 and <= 63 && name.All(static character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '.')
        && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1]) && !name.Contains("..", StringComparison.Ordinal);
}
