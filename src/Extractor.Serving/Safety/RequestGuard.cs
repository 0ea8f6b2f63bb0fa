using System.Net;
using System.Security.Cryptography;
using System.Text;
using Extractor.Serving.Answers;
using Microsoft.AspNetCore.Http;

namespace Extractor.Serving.Safety;

/// <summary>
/// Who may ask what. The name of the host must be one of ours, so that no page of another site can reach the server under a name of its own
/// (DNS rebinding); where a token is set, every request but that for health shows it; and a write comes from a page of this server or from a program.
/// </summary>
internal sealed class RequestGuard(ServerSettings settings)
{
    /// <summary>The cookie in which a browser keeps the token after its first visit.</summary>
    internal const string Cookie = "extractor-token";

    /// <summary>The header that a page of another site cannot send without being asked first, which this server never allows.</summary>
    internal const string WriteHeader = "X-Extractor";

    private readonly byte[]? token = settings.Token is { } text ? SHA256.HashData(Encoding.UTF8.GetBytes(text)) : null;

    /// <summary>What speaks against a request, or null.</summary>
    internal Problem? Objection(HttpRequest request)
    {
        if (!IsOurName(request.Host.Host))
        {
            return Problems.ForeignHost(request.Host.Value ?? string.Empty);
        }

        if (token is not null && request.Path != "/health" && !ShowsToken(request))
        {
            return Problems.NoToken();
        }

        var isWrite = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        return isWrite && !IsOwnWrite(request) ? Problems.ForeignWrite()
            : isWrite && settings.IsReadOnly ? Problems.ReadOnly()
            : null;
    }

    /// <summary>Whether a request shows the token: in its header, in the cookie, or in the address of the first visit.</summary>
    private bool ShowsToken(HttpRequest request)
    {
        const string Bearer = "Bearer ";
        return (request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && IsToken(header[Bearer.Length..].Trim()))
            || IsToken(request.Cookies[Cookie])
            || (request.Path == "/" && IsToken(request.Query["token"]));
    }

    internal bool IsToken(string? text) =>
        token is not null && text is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(text)), token);

    /// <summary>Loopback goes by its names; any other address by itself, or by whatever name the one who set a token uses.</summary>
    private bool IsOurName(string host)
    {
        if (IPAddress.IsLoopback(settings.Listen.Address))
        {
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        }

        return token is not null;
    }

    private static bool IsOwnWrite(HttpRequest request)
    {
        if (request.Headers.Origin is [{ Length: > 0 } origin] && !IsSameOrigin(origin, request))
        {
            return false;
        }

        return request.Headers["Sec-Fetch-Site"] is [{ } site] ? site is "same-origin" or "none" && request.Headers.ContainsKey(WriteHeader) : request.Headers.ContainsKey(WriteHeader);
    }

    private static bool IsSameOrigin(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
}
